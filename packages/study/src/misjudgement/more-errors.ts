import { countsOnlyImprovements, isKept, leftOut, type Slack, type Steps } from '@standoff/engine';
import { firstPlaceFor } from '@standoff/language';
import {
  type Errors,
  type ErrorsOfViewer,
  errorsOf,
  type Misplaced,
  withErrors,
} from './errors.ts';
import type { AskedSteps, Search } from './follow-safe-steps.ts';
import type { SeenGames } from './seen-games.ts';
import { type Touched, touchedBy } from './touched.ts';

/** Errors with one more. */
export interface MoreErrors {
  readonly errors: Errors;
  /** The one, where it is about an order in which there was none. */
  readonly misplaced?: Misplaced;
}

/**
 * The errors with one more, of those that may matter to some step that is feared. Where `turning` is asked for, an error
 * about an order is left out that leaves every step judged as it is: it opens nothing by itself.
 */
export function* moreErrors(
  search: Search,
  errors: Errors,
  asked: AskedSteps,
  turning: boolean,
): Steps<MoreErrors[]> {
  const more: MoreErrors[] = [];
  const onlyFacts = [...errors.values()].every(
    ({ orders, hidden }) => orders.size + hidden.length === 0,
  );
  if (search.query.facts && onlyFacts) more.push(...moreFacts(search.seen, errors));
  for (const [viewer, touched] of yield* touchedFor(search, errors, asked)) {
    const own = errorsOf(errors, viewer);
    const game = yield* search.judged.of(viewer, own);
    const steps = asked.byMover.get(viewer) ?? [];
    const slacks = new Map<number, Slack>();
    for (const of of turning && game.slackFor ? touched.entries.keys() : []) {
      const slack = yield* game.slackFor!(steps, of);
      if (slack !== undefined) slacks.set(of, slack);
    }
    for (const { own: one, misplaced } of oneMore(search.seen, viewer, own, { touched, slacks })) {
      more.push({ errors: withErrors(errors, viewer, one), ...(misplaced && { misplaced }) });
    }
  }
  return more;
}

/** What has to be touched for a step that is feared to seem safe, by the viewer that fears it. */
function* touchedFor(
  { seen, judged }: Search,
  errors: Errors,
  { feared }: AskedSteps,
): Steps<Map<number, Touched>> {
  const found = new Map<number, { entries: Map<number, Set<number>>; options: Set<number> }>();
  const credible = countsOnlyImprovements(seen.concept.computation);
  for (const step of feared) {
    const { mover, to } = step;
    const game = yield* judged.of(mover, errorsOf(errors, mover));
    const sanction = yield* game.deterrent(step);
    if (sanction === undefined) continue;
    const code = game.casebook.space.codeOf(to);
    const how = { viewer: mover, credible, hidden: seen.games.hidden };
    const { entries, options } = touchedBy(game, how, code, sanction);
    const all = found.get(mover) ?? { entries: new Map(), options: new Set() };
    found.set(mover, all);
    for (const option of options) all.options.add(option);
    for (const [who, places] of entries) {
      const known = all.entries.get(who) ?? new Set();
      all.entries.set(who, known);
      for (const place of places) known.add(place);
    }
  }
  return found;
}

/** Which errors may be added to those of a viewer. */
interface Addable {
  readonly touched: Touched;
  /** Where statements may stand without anything being judged otherwise, of those of whom that is asked. */
  readonly slacks: ReadonlyMap<number, Slack>;
}

/** The errors of a viewer with one more that touches some of what is given. */
function oneMore(
  { games, lengths, preferenceOf }: SeenGames,
  viewer: number,
  own: ErrorsOfViewer,
  { touched: { entries, options }, slacks }: Addable,
): { own: ErrorsOfViewer; misplaced?: Misplaced }[] {
  const { casebook } = games.truth;
  const more: { own: ErrorsOfViewer; misplaced?: Misplaced }[] = [];
  for (const [of, places] of entries) {
    const order = own.orders.get(of) ?? [...Array(lengths(viewer, of)).keys()];
    const slack = slacks.get(of);
    const isFirst = !own.orders.has(of);
    const add = (place: number, to: number, changed: readonly number[]) => {
      if (slack !== undefined && isKept(slack, place, to)) return;
      more.push({
        own: { ...own, orders: new Map([...own.orders, [of, changed]]) },
        ...(isFirst && { misplaced: { viewer, of, place, to } }),
      });
    };
    for (const at of places) {
      const place = order[at];
      if (place === undefined) continue;
      const rest = order.toSpliced(at, 1);
      add(place, leftOut(order), rest);
      const preference = preferenceOf(viewer, of);
      const first = preference.kind === 'prioritized' ? firstPlaceFor(preference, rest, place) : 0;
      for (let to = first; to <= rest.length; to++) {
        if (to !== at) add(place, to, rest.toSpliced(to, 0, place));
      }
    }
  }
  const hidden = games.own[viewer]!.picture.hidden;
  for (const option of options) {
    const { decisionMaker, option: about } = casebook.options[option]!;
    if (decisionMaker === viewer || own.hidden.includes(option)) continue;
    const owner = casebook.movers[decisionMaker]!.id;
    if (hidden.some((one) => one.owner === owner && one.option === about.id)) continue;
    more.push({ own: { ...own, hidden: [...own.hidden, option] } });
  }
  return more;
}

/** The errors with one fact more that somebody takes to hold everywhere, or nowhere. */
function moreFacts({ games }: SeenGames, errors: Errors): MoreErrors[] {
  const { conflict } = games.truth.casebook;
  return games.own.flatMap(({ viewer, picture }) =>
    conflict.facts.flatMap(({ id }) =>
      [true, false].flatMap((value) => {
        const own = errorsOf(errors, viewer);
        if (own.misread.has(id) || picture.misread.get(id) === value) return [];
        const misread = new Map([...own.misread, [id, value]]);
        return [{ errors: withErrors(errors, viewer, { ...own, misread }) }];
      }),
    ),
  );
}
