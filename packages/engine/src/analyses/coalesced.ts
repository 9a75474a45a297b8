import type { Model, RelationPreference } from '../model/model.ts';
import type { StateCode } from '../model/state-code.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';

/** The states in classes of those that nobody tells apart. */
export interface Coalesced {
  /** For each cell the number of its class; -1 in cells that are no states. */
  readonly classOf: Int32Array;
  /** Classes are numbered from 0 in the order of their first cells. */
  readonly classCount: number;
}

export type CoalescedResult =
  | { readonly status: 'coalesced'; readonly classes: Coalesced }
  | { readonly status: 'too-large'; readonly states: number; readonly limit: number };

/** So many states take some seconds and some hundred megabytes. */
export const mostCoalescedStates = 2 ** 19;

/**
 * The coarsest partition of the states such that every decision maker ranks all of a class equally, and
 * the moves of each mover from all of a class lead to the same classes. A decision maker whose preference
 * is a list of pairs ranks two states equally if it prefers them to the same states and the same to them,
 * and as greatly. That is strong bisimilarity (Park 1981; Milner 1989) with movers as labels; classes are
 * found by splitting them round after round by where their moves lead (Kanellakis and Smolka 1990).
 *
 * A move from one state to another of its class is a move to that class, so legal sequences, in which
 * nobody moves twice in a row, run alike from all of a class. Hence every verdict that rests on moves,
 * one at a time, and on ranks is the same throughout a class. What several would bring about who move
 * at the same time need not be.
 *
 * Refuses more states than `limit`.
 */
export function* coalesceStates(
  { space, orders }: Situation,
  model: Model,
  limit: number = mostCoalescedStates,
): Steps<CoalescedResult> {
  if (space.stateCount > limit) {
    return { status: 'too-large', states: space.stateCount, limit };
  }
  const classOf = new Int32Array(space.cells);
  for (let cell = 0; cell < space.cells; cell++) classOf[cell] = space.isState(cell) ? 0 : -1;
  let count = Math.min(1, space.stateCount);
  for (const [dm, order] of orders.entries()) {
    if (order.kind === 'ranked') count = splitBy(classOf, (cell) => order.ranks[cell]!);
    else if (order.byVote !== true) {
      const rows = rowsOf(space, model.preferences[dm] as RelationPreference);
      count = splitBy(classOf, (cell) => rows[cell]!);
    }
    yield progressAt(0, count, space);
  }
  const pace = createPace();
  for (let round = 1, before = 0; before !== count; round++) {
    before = count;
    for (let mover = 0; mover < space.movers.length; mover++) {
      count = yield* splitByMoves(space, mover, classOf, count, pace);
      yield progressAt(round, count, space);
    }
  }
  return { status: 'coalesced', classes: { classOf, classCount: count } };
}

function progressAt(passes: number, classes: number, { stateCount }: Space): Progress {
  return { what: 'gathering the states', passes, share: classes / stateCount };
}

/** Splits classes by a whole number for each state, in place. Returns how many there are then. */
function splitBy(classOf: Int32Array, keyOf: (cell: number) => number): number {
  const parts = new Map<number, Map<number, number>>();
  let count = 0;
  for (let cell = 0; cell < classOf.length; cell++) {
    const before = classOf[cell]!;
    if (before < 0) continue;
    const own = parts.get(before) ?? new Map<number, number>();
    if (own.size === 0) parts.set(before, own);
    const key = keyOf(cell);
    const number = own.get(key) ?? count++;
    own.set(key, number);
    classOf[cell] = number;
  }
  return count;
}

/**
 * For each cell a number that two states share if they stand in the same listed pairs. Those that stand
 * in none have 0.
 */
function rowsOf(space: Space, { better, greatlyBetter }: RelationPreference): Int32Array {
  const rows = new Map<number, string[]>();
  const add = (code: StateCode, entry: string) => {
    const cell = space.cellOf(code);
    if (cell >= 0) rows.set(cell, [...(rows.get(cell) ?? []), entry]);
  };
  for (const [sign, pairs] of [
    ['>', better],
    ['>>', greatlyBetter],
  ] as const) {
    for (const [first, second] of pairs) {
      if (space.cellOf(first) < 0 || space.cellOf(second) < 0) continue;
      add(first, `${sign}${second}`);
      add(second, `${first}${sign}`);
    }
  }
  const numbers = new Map<string, number>();
  const numbered = new Int32Array(space.cells);
  for (const [cell, entries] of rows) {
    const row = [...new Set(entries)].sort().join(' ');
    if (!numbers.has(row)) numbers.set(row, numbers.size + 1);
    numbered[cell] = numbers.get(row)!;
  }
  return numbered;
}

/** Splits classes by the set of classes to which a mover's moves lead. States alone in theirs stay. */
function* splitByMoves(
  space: Space,
  mover: number,
  classOf: Int32Array,
  classCount: number,
  pace: Pace,
): Steps<number> {
  const { forEachTarget, canMove } = space.movers[mover]!;
  if (!canMove) return classCount;
  const sizes = new Int32Array(classCount);
  for (const number of classOf) if (number >= 0) sizes[number]!++;
  const sets = createSetNumbers(classCount);
  const signs = new Int32Array(classOf.length);
  const reached: number[] = [];
  for (let cell = 0; cell < classOf.length; cell++) {
    const own = classOf[cell]!;
    if (own < 0 || sizes[own] === 1) continue;
    reached.length = 0;
    forEachTarget(cell, (target) => reached.push(classOf[target]!));
    signs[cell] = sets.numberOf(reached);
    if (pace.spend(reached.length + 1)) yield progressAt(mover, classCount, space);
  }
  return splitBy(classOf, (cell) => signs[cell]!);
}

interface SetNumbers {
  /** A number for a set of classes, which may stand in the list several times and in any order. */
  numberOf(classes: number[]): number;
}

/** Sets as ways through a tree: each next larger member leads to a node of its own. */
function createSetNumbers(classCount: number): SetNumbers {
  const nodes = new Map<number, number>();
  return {
    numberOf(classes) {
      classes.sort((a, b) => a - b);
      let node = 0;
      let last = -1;
      for (const member of classes) {
        if (member === last) continue;
        last = member;
        const edge = node * classCount + member;
        const next = nodes.get(edge) ?? nodes.size + 1;
        nodes.set(edge, next);
        node = next;
      }
      return node;
    },
  };
}
