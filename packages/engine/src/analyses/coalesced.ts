import type { Model, RelationPreference } from '../model/model.ts';
import { createPace } from '../run/pace.ts';
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

/** So many states take some seconds. */
const mostCoalescedStates = 2 ** 17;

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
 * at the same time need not be, nor what rests on which states cannot be compared: classes are the same
 * in every reading of preferences.
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
    if (order.kind === 'ranked') count = yield* splitBy(classOf, order.ranks);
    else if (order.byVote !== true) {
      count = yield* splitBy(classOf, rowsOf(space, model.preferences[dm] as RelationPreference));
    }
    yield progressAt(0, count, space);
  }
  for (let salt = 0; ; salt++) {
    count = yield* splitByMoves(space, classOf, count, salt);
    if (yield* isStable(space, classOf, count)) break;
  }
  return { status: 'coalesced', classes: { classOf, classCount: count } };
}

function progressAt(passes: number, classes: number, { stateCount }: Space): Progress {
  return { what: 'gathering the states', passes, share: classes / stateCount };
}

const SPLITTING: Progress = { what: 'gathering the states', passes: 0, share: 0 };

/** To look a number up among as many as there are classes takes about so long. */
const LOOKS_OF_A_KEY = 4;

/** Splits classes by a whole number from 0 on for each state, in place. Returns how many there are then. */
function* splitBy(classOf: Int32Array, keys: ArrayLike<number>): Steps<number> {
  let most = 0;
  for (let cell = 0; cell < classOf.length; cell++) most = Math.max(most, keys[cell]!);
  const numbers = new Map<number, number>();
  const pace = createPace();
  for (let cell = 0; cell < classOf.length; cell++) {
    if (pace.spend(LOOKS_OF_A_KEY)) yield SPLITTING;
    const before = classOf[cell]!;
    if (before < 0) continue;
    const key = before * (most + 1) + keys[cell]!;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    classOf[cell] = number;
  }
  return numbers.size;
}

/**
 * For each cell a number that two states share if they stand in the same listed pairs. Those that stand
 * in none have 0.
 */
function rowsOf(space: Space, { better, greatlyBetter }: RelationPreference): Int32Array {
  const rows = new Map<number, string[]>();
  const add = (cell: number, entry: string) => {
    const row = rows.get(cell);
    if (row === undefined) rows.set(cell, [entry]);
    else row.push(entry);
  };
  for (const [sign, pairs] of [
    ['>', better],
    ['>>', greatlyBetter],
  ] as const) {
    for (const [first, second] of pairs) {
      const [a, b] = [space.cellOf(first), space.cellOf(second)];
      if (a < 0 || b < 0) continue;
      add(a, `${sign}${second}`);
      add(b, `${first}${sign}`);
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

/**
 * Splits classes by the sets of classes to which the movers' moves lead, until nothing splits. Sets are
 * told apart by sums of scrambled numbers, so that what is split differs, and what differs is all but surely
 * split.
 */
function* splitByMoves(
  space: Space,
  classOf: Int32Array,
  classCount: number,
  salt: number,
): Steps<number> {
  const keys = new Int32Array(classOf.length);
  const seen = createSeen(classCount, space);
  const pace = createPace();
  let count = classCount;
  for (let round = 1, before = -1; before !== count; round++) {
    before = count;
    const isAlone = aloneIn(classOf, count);
    const sums = new Map<number, number>();
    for (let cell = 0; cell < classOf.length; cell++) {
      if (pace.spend(1)) yield progressAt(round, count, space);
      if (classOf[cell]! < 0 || isAlone(cell)) continue;
      let [high, low, visits] = [0, 0, 1];
      for (const [mover, { forEachTarget, canMove }] of space.movers.entries()) {
        if (!canMove) continue;
        seen.begin();
        forEachTarget(cell, (target) => {
          visits++;
          const reached = classOf[target]!;
          if (!seen.add(reached)) return;
          const word = Math.imul(reached * space.movers.length + mover + 1, 0x9e3779b1) + salt;
          high = (high + scramble(word)) | 0;
          low = (low + scramble(word ^ 0x5bd1e995)) | 0;
        });
      }
      const sum = (high >>> 0) * 2 ** 21 + (low >>> 11);
      const key = sums.get(sum) ?? sums.size;
      sums.set(sum, key);
      keys[cell] = key;
      if (pace.spend(visits)) yield progressAt(round, count, space);
    }
    count = yield* splitBy(classOf, keys);
    seen.makeRoom(count);
  }
  return count;
}

function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Whether every mover reaches the same classes from all of a class: no sums were alike by chance. */
function* isStable(space: Space, classOf: Int32Array, classCount: number): Steps<boolean> {
  const first = new Int32Array(classCount).fill(-1);
  const isAlone = aloneIn(classOf, classCount);
  const [own, others] = [createSeen(classCount, space), createSeen(classCount, space)];
  const pace = createPace();
  for (const { forEachTarget, canMove } of space.movers) {
    if (!canMove) continue;
    first.fill(-1);
    for (let cell = 0; cell < classOf.length; cell++) {
      const number = classOf[cell]!;
      if (pace.spend(1)) yield progressAt(0, classCount, space);
      if (number < 0 || isAlone(cell)) continue;
      const model = first[number]!;
      if (model < 0) {
        first[number] = cell;
        continue;
      }
      own.begin();
      others.begin();
      forEachTarget(model, (target) => own.add(classOf[target]!));
      let foreign = false;
      forEachTarget(cell, (target) => {
        const reached = classOf[target]!;
        others.add(reached);
        foreign ||= !own.has(reached);
      });
      if (foreign || own.size() !== others.size()) return false;
      if (pace.spend(2 * own.size() + 1)) yield progressAt(0, classCount, space);
    }
  }
  return true;
}

/** Tells of a cell whether its class has no other. */
function aloneIn(classOf: Int32Array, classCount: number): (cell: number) => boolean {
  const sizes = new Int32Array(classCount);
  for (const number of classOf) if (number >= 0) sizes[number]!++;
  return (cell) => sizes[classOf[cell]!] === 1;
}

/** A set of classes that is emptied at no cost. */
interface Seen {
  begin(): void;
  /** Whether it was not there before. */
  add(number: number): boolean;
  has(number: number): boolean;
  size(): number;
  makeRoom(classCount: number): void;
}

function createSeen(classCount: number, { stateCount }: Space): Seen {
  let turns = new Int32Array(Math.min(stateCount, 2 * classCount + 16));
  let turn = 0;
  let size = 0;
  return {
    begin() {
      turn++;
      size = 0;
    },
    add(number) {
      if (turns[number] === turn) return false;
      turns[number] = turn;
      size++;
      return true;
    },
    has: (number) => turns[number] === turn,
    size: () => size,
    makeRoom(needed) {
      if (needed <= turns.length) return;
      turns = new Int32Array(Math.min(stateCount, 2 * needed));
    },
  };
}
