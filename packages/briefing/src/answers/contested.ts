import { judgementId } from '@standoff/language';
import { createPhrasebook, type Model, versionAsked } from '@standoff/study';
import { nameOf, sayWishes } from '../figures/drawing.ts';
import { type ModelAsked, saidBy } from '../figures/figure.ts';
import { entryAt, judgementSaid, type Offered, sayTried } from '../figures/judgement.ts';
import type { Briefing } from '../syntax/briefing.ts';
import type { Drawn } from './drawn.ts';

/** A judgement that a briefing offers to change: what its authors say, and what a reader may say instead. */
export interface Contested {
  /** Whose statement at which place: `us.4`. */
  readonly id: string;
  readonly says: string;
  readonly changes: readonly {
    /** `drop:us.4` */
    readonly id: string;
    readonly says: string;
    readonly judgement: Offered;
  }[];
}

/**
 * The judgements that the figures of a briefing offer to change, in its order; several changes of one statement stand together.
 * Behind those that the authors offer stand the other ways to rank it otherwise by one step: before the one above it, behind the
 * one below it, or nowhere. What is offered of another reading than the file's own is left out: a change of the file would be no change of that.
 */
export function contestedIn(
  { head, directives }: Briefing,
  { figures }: Drawn,
  model: Model,
): Contested[] {
  const version = versionAsked(model, head.variant);
  if ('problem' in version) return [];
  const { conflict } = version.value;
  const asked = { model, conflict, phrasebook: createPhrasebook(version.value) };
  const found = new Map<string, Contested & { readonly of: string; readonly place: number }>();
  const changeOf = (judgement: Offered) => ({
    id: judgementId(judgement),
    says: sayTried(asked.phrasebook, judgement),
    judgement,
  });
  for (const directive of directives) {
    const { name, number, attributes } = directive;
    if (name !== 'judgement' || !figures.has(number) || attributes.has('variant')) continue;
    const offered = judgementSaid(saidBy(directive), asked);
    if ('problem' in offered || !isOfTheFile(model, conflict, offered.of)) continue;
    const { of, place } = offered;
    const entry = entryAt(asked.phrasebook, of, place)!;
    const id = `${of}.${place}`;
    const known = found.get(id) ?? {
      id,
      of,
      place,
      says: `${nameOf(conflict, of)}, statement ${place}: “${sayWishes(asked, entry)}”`,
      changes: [],
    };
    const change = changeOf(offered);
    if (known.changes.some((one) => one.id === change.id)) continue;
    found.set(id, { ...known, changes: [...known.changes, change] });
  }
  return [...found.values()].map(({ of, place, changes, ...contested }) => {
    const others = stepsFrom(asked.conflict, of, place)
      .map(changeOf)
      .filter(({ id }) => changes.every((one) => one.id !== id));
    return { ...contested, changes: [...changes, ...others] };
  });
}

/** All ways to rank a statement otherwise by one step. */
function stepsFrom(
  { decisionMakers }: ModelAsked['conflict'],
  of: string,
  place: number,
): Offered[] {
  const preference = decisionMakers.find(({ id }) => id === of)?.preference;
  const last = preference?.kind === 'prioritized' ? preference.statements.length : 0;
  return [
    ...(place > 1 ? [{ kind: 'swap' as const, of, place: place - 1 }] : []),
    ...(place < last ? [{ kind: 'swap' as const, of, place }] : []),
    { kind: 'drop' as const, of, place },
  ];
}

function isOfTheFile({ base }: Model, { decisionMakers }: Model['base']['conflict'], of: string) {
  const own = base.conflict.decisionMakers.find(({ id }) => id === of)?.preference;
  const read = decisionMakers.find(({ id }) => id === of)?.preference;
  return own === read || JSON.stringify(own) === JSON.stringify(read);
}
