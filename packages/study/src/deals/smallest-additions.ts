import {
  codeOf,
  ignoresReplies,
  type Limits,
  levelsOf,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import { doing } from '@standoff/wording';
import { nearestModels, smallestIn } from '../inverse/nearest-models.ts';
import type { Signed } from '../judgements/signed.ts';
import type { AdditionSet, Additions, LockedOption, SearchEnded } from './additions.ts';
import {
  type Capped,
  type ChangedWorld,
  type DealAsked,
  locked,
  worldWith,
} from './changed-world.ts';
import { countsOnTheWay, type ReachWith } from './reach-with.ts';
import { type AddedTerm, isSigned, locksFor, type TermToAdd } from './terms-to-add.ts';

/** So many combinations of terms are tried for a deal. */
export const MOST_COMBINATIONS = 20_000;

/** So many smallest sets are told apart for a deal. */
const MOST_SETS = 100_000;

export interface AdditionSearch extends DealAsked {
  readonly terms: readonly TermToAdd[];
  readonly reach: ReachWith;
  /** Whether options may be locked. */
  readonly locks: boolean;
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
  const isSettled = !('ended' in locks) && search.terms.some((term) => 'lock' in term);
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
  const { others } = termsThatCanHelp(search);
  const sets: AdditionSet[] = [];
  for (const terms of subsetsUpTo(others, size)) {
    const ended = yield* setsWith(search, terms, size, { tried, sets });
    if (ended !== undefined) return ended;
  }
  return sets;
}

/** The sets of a size with just these terms beside locks, if the parties can bring the deal about with them. */
function* setsWith(
  search: AdditionSearch,
  terms: readonly TermToAdd[],
  size: number,
  { tried, sets }: { readonly tried: { combinations: number }; readonly sets: AdditionSet[] },
): Steps<Capped | undefined> {
  const { statements, casebook, maxTraces, limits } = search;
  const rest = size - terms.length;
  const added = terms.filter((term): term is AddedTerm => !isSigned(term));
  const signed = terms.filter(isSigned).map(({ signs }) => signs);
  const end = yield* endWith(search, added, signed);
  if (typeof end === 'object') return end;
  if (end === undefined) return oneMore(tried);
  const changed = yield* worldWith({ ...search, state: end }, added, statements ? rest : 0, limits);
  if ('ended' in changed) return changed;
  for (const locks of subsetsUpTo(locksThere(search, signed, end), rest)) {
    const left = rest - locks.length;
    if (left > 0 && !statements) continue;
    const ended = oneMore(tried);
    if (ended !== undefined) return ended;
    const world = locked(changed, casebook, end, locks);
    const found = yield* changesIn({ ...changed, world }, left, maxTraces);
    if (found === undefined) return tooMany('traces', maxTraces);
    const judged = [...locks.map(({ lock }) => lock!), ...changed.judgements];
    for (const judgements of found) {
      if (sets.length === MOST_SETS) return tooMany('sets', MOST_SETS);
      sets.push({ signed, end, judgements: [...judged, ...judgements], terms: judged.length });
    }
    yield { what: doing.tryingAdditions, passes: tried.combinations, share: 0 };
  }
  return undefined;
}

/** Counts a combination; ended where that is one too many. */
function oneMore(tried: { combinations: number }): Capped | undefined {
  return ++tried.combinations > MOST_COMBINATIONS
    ? tooMany('combinations', MOST_COMBINATIONS)
    : undefined;
}

/** Where the deal leads with some terms; undefined where that cannot be, or the parties cannot bring it about. */
function* endWith(
  { casebook, state, reach }: AdditionSearch,
  added: readonly AddedTerm[],
  signed: readonly Signed[],
): Steps<StateCode | undefined | Capped> {
  const { model, space } = casebook;
  if (new Set(signed.map(({ option }) => option)).size < signed.length) return undefined;
  let end = state;
  if (model.form.kind === 'options') {
    const levels = [...levelsOf(model.form, state)];
    for (const { option, level } of signed) levels[option] = level;
    end = codeOf(model.form, levels);
  }
  if (space.cellOf(end) < 0) return undefined;
  const reached = yield* reach(added.filter(countsOnTheWay));
  if ('ended' in reached) return reached;
  return reached.has(end) ? end : undefined;
}

/** What can be locked where the deal leads: what is signed as well where it then stands. */
function locksThere(
  search: AdditionSearch,
  signed: readonly Signed[],
  end: StateCode,
): readonly AddedTerm[] {
  const { casebook, parties, locks } = search;
  return signed.length === 0 || !locks
    ? termsThatCanHelp(search).locking
    : locksFor(casebook, end, parties);
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
  const isLock = (term: TermToAdd): term is AddedTerm => 'lock' in term;
  return { locking: able.filter(isLock), others: able.filter((term) => !isLock(term)) };
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
  const locking = termsThatCanHelp(search).locking;
  const end = yield* endWith(search, [], []);
  if (typeof end === 'object') return end;
  if (end === undefined) return [];
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
