import { ignoresReplies, type Limits, type Steps } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import { doing } from '@standoff/wording';
import { nearestModels, smallestIn } from '../inverse/nearest-models.ts';
import type { AdditionSet, Additions, LockedOption, SearchEnded } from './additions.ts';
import {
  type Capped,
  type ChangedWorld,
  type DealAsked,
  locked,
  worldWith,
} from './changed-world.ts';
import type { TermToAdd } from './terms-to-add.ts';

/** So many combinations of terms are tried for a deal. */
export const MOST_COMBINATIONS = 20_000;

/** So many smallest sets are told apart for a deal. */
const MOST_SETS = 100_000;

export interface AdditionSearch extends DealAsked {
  readonly terms: readonly TermToAdd[];
  /** Whether what parties want may change. */
  readonly statements: boolean;
  readonly upTo: number;
  /** So many traces are looked at for a combination of terms. */
  readonly maxTraces: number;
  readonly limits: Limits;
}

/**
 * The smallest sets, by trying all of a size before any that is larger: every combination of terms, and with each
 * as many changes of what parties want as are left, by traces.
 */
export function* smallestAdditions(search: AdditionSearch): Steps<Additions> {
  const { state, concept, upTo } = search;
  const locks = yield* smallestLocks(search);
  const nothing = { size: undefined, sets: [] };
  const isSettled = !('ended' in locks) && search.terms.some(({ lock }) => lock !== undefined);
  const about = { state, concept, ...(isSettled && { locks }) };
  const tried = { combinations: 0 };
  for (let size = 1; size <= upTo; size++) {
    const sets = yield* setsOfSize(search, size, tried);
    if ('ended' in sets) return { ...about, ...nothing, proved: size - 1, ...sets };
    if (sets.length === 0) continue;
    return { ...about, size, proved: size - 1, sets };
  }
  return { ...about, ...nothing, proved: upTo };
}

function* setsOfSize(
  search: AdditionSearch,
  size: number,
  tried: { combinations: number },
): Steps<AdditionSet[] | Capped> {
  const { statements, casebook, state, maxTraces, limits } = search;
  const { locking, others } = termsThatCanHelp(search);
  const sets: AdditionSet[] = [];
  for (const terms of subsetsUpTo(others, size)) {
    const rest = size - terms.length;
    const changed = yield* worldWith(search, terms, statements ? rest : 0, limits);
    if ('ended' in changed) return changed;
    for (const locks of subsetsUpTo(locking, rest)) {
      const left = rest - locks.length;
      if (left > 0 && !statements) continue;
      if (++tried.combinations > MOST_COMBINATIONS)
        return tooMany('combinations', MOST_COMBINATIONS);
      const world = locked(changed, casebook, state, locks);
      const found = yield* changesIn({ ...changed, world }, left, maxTraces);
      if (found === undefined) return tooMany('traces', maxTraces);
      const added = [...locks.map(({ lock }) => lock!), ...changed.judgements];
      for (const judgements of found) {
        if (sets.length === MOST_SETS) return tooMany('sets', MOST_SETS);
        sets.push({ judgements: [...added, ...judgements], terms: added.length });
      }
      yield { what: doing.tryingAdditions, passes: tried.combinations, share: 0 };
    }
  }
  return sets;
}

function tooMany(over: SearchEnded['over'], most: number): Capped {
  return { ended: { over, most } };
}

/** Under a concept that reckons with no replies nothing deters, so no penalty does. */
function termsThatCanHelp({ terms, concept }: AdditionSearch) {
  const { computation } = concept;
  const deters = !ignoresReplies(computation);
  const able = terms.filter(
    ({ means }) => deters || (means !== 'penalties' && means !== 'guarantors'),
  );
  return {
    locking: able.filter(({ lock }) => lock !== undefined),
    others: able.filter(({ lock }) => lock === undefined),
  };
}

/** What parties would have to want otherwise: all sets of so many changes, where none of fewer is enough. */
function* changesIn(
  { world, orders, finding, from }: ChangedWorld,
  upTo: number,
  maxTraces: number,
): Steps<(readonly Judgement[])[] | undefined> {
  const found = yield* nearestModels({
    ...{ finding, world, orders, statusQuo: from, upTo, maxTraces },
  });
  // With fewer changes a set would be smaller, and all of these have been tried.
  if (found?.size !== upTo) return found && [];
  const models = new Map(
    found.boxes.flatMap((box) =>
      smallestIn(box, orders).map((choices) => [choices.join(), choices] as const),
    ),
  );
  return [...models.values()].map((choices) =>
    choices.flatMap((choice, dm) => orders[dm]!.choices[choice]!.judgements),
  );
}

/** The smallest sets of options whose locks alone are enough. */
function* smallestLocks(search: AdditionSearch): Steps<LockedOption[][] | Capped> {
  const { casebook, state, maxTraces, limits } = search;
  const { locking } = termsThatCanHelp(search);
  const held = yield* worldWith(search, [], 0, limits);
  if ('ended' in held) return held;
  let combinations = 0;
  for (let size = 1; size <= locking.length; size++) {
    const sets: LockedOption[][] = [];
    for (const locks of subsetsOf(locking, size)) {
      if (++combinations > MOST_COMBINATIONS) return tooMany('locks', MOST_COMBINATIONS);
      const world = locked(held, casebook, state, locks);
      const found = yield* changesIn({ ...held, world }, 0, maxTraces);
      if (found === undefined) return tooMany('traces', maxTraces);
      if (found.length > 0)
        sets.push(locks.map(({ lock }) => ({ of: lock!.of, option: lock!.option })));
    }
    if (sets.length > 0) return sets;
  }
  return [];
}

function* subsetsUpTo<T>(items: readonly T[], most: number): Generator<readonly T[]> {
  for (let size = 0; size <= Math.min(most, items.length); size++) yield* subsetsOf(items, size);
}

function* subsetsOf<T>(items: readonly T[], size: number, first = 0): Generator<readonly T[]> {
  if (size === 0) yield [];
  for (let at = first; size > 0 && at <= items.length - size; at++) {
    for (const rest of subsetsOf(items, size - 1, at + 1)) yield [items[at]!, ...rest];
  }
}
