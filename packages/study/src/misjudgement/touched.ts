import { isAtOnce, type Model, type Sanction, type StateCode, type Step } from '@standoff/engine';
import type { HiddenReading } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { JudgedGame } from './judged-game.ts';

/**
 * What an error has to touch for a sanction to look otherwise: entries of orders by the position of whose they are
 * and their place from 0, and options by their position.
 */
export interface Touched {
  readonly entries: ReadonlyMap<number, ReadonlySet<number>>;
  readonly options: ReadonlySet<number>;
}

/** How a sanction is looked at. */
interface Looked {
  readonly viewer: number;
  /** Whether only replies count that serve whoever makes them. */
  readonly credible: boolean;
  readonly hidden: HiddenReading;
}

/**
 * What a sanction against a step of the viewer rests on in a game: the entries whose truth differs along its steps,
 * and the options that they change. Errors that leave all of these as they are leave it deterring. A sanction in
 * which others move at once rests on whether each of them would leave, and so on everything.
 */
export function touchedBy(
  { casebook, orders }: Pick<JudgedGame, 'casebook' | 'orders'>,
  { viewer, credible, hidden }: Looked,
  from: StateCode,
  sanction: Sanction,
): Touched {
  if (isAtOnce(sanction)) return everything(casebook.model, orders, viewer);
  const { space } = casebook;
  const entries = new Map<number, Set<number>>();
  const options = new Set<number>();
  let at = from;
  for (const { mover, to } of sanction.steps) {
    for (const option of changedOptions(casebook, at, to)) options.add(option);
    if (hidden === 'closed') {
      for (const state of [at, to]) {
        for (const option of changedOptions(casebook, casebook.statusQuo!, state))
          options.add(option);
      }
    }
    for (const who of judgesOf(casebook.model, { mover, to }, credible)) {
      if (who === viewer) continue;
      const places = entries.get(who) ?? new Set();
      entries.set(who, places);
      orders[who]?.forEachDifference(space.cellOf(at), space.cellOf(to), (place) => {
        places.add(place);
      });
    }
    at = to;
  }
  return { entries, options };
}

/** Whose preferences decide whether a step counts: who makes it, or who votes on it. */
function judgesOf({ preferences }: Model, { mover }: Step, credible: boolean): number[] {
  const preference = preferences[mover]!;
  if (preference.kind !== 'voting') return credible ? [mover] : [];
  const members = preference.members.flatMap((member) =>
    member.kind === 'sincere' ? [member.decisionMaker] : [],
  );
  return [...new Set([...members, ...(preference.sponsors ?? [])])];
}

function changedOptions({ states }: Casebook, from: StateCode, to: StateCode): number[] {
  const [before, after] = [states.levels(from), states.levels(to)];
  return before.flatMap((level, option) => (level === after[option] ? [] : [option]));
}

function everything(
  { preferences, form }: Model,
  orders: JudgedGame['orders'],
  viewer: number,
): Touched {
  const entries = new Map<number, Set<number>>();
  for (const [who, preference] of preferences.entries()) {
    // A body has no order of its own: it votes.
    if (who === viewer || preference.kind === 'voting') continue;
    entries.set(who, new Set(orders[who]?.sequence.keys()));
  }
  const count = form.kind === 'options' ? form.options.length : 0;
  return { entries, options: new Set(Array.from({ length: count }, (_, option) => option)) };
}
