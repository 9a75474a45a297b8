import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import { prefers } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countCells, countSweep } from '../run/work.ts';
import type { Settled, Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { keptSteps } from './kept-steps.ts';
import { foldOf, foldsOf, loweringOf } from './lowerings.ts';
import { isPauseDue } from './pace-of-passes.ts';
import { responding, shareSweeps } from './shared-sweeps.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/** Movers of whom it does not matter which one moved last, or a single one. */
export type Turn = readonly number[];

/** Lowers the values of first moves of a turn by what stopping and first moves of other turns are worth; whether any fell. */
type Pass = (firstMoves: CellValues) => Steps<boolean>;

/**
 * The fixpoint as written, with an array for each turn: who moved last matters between turns, and not within one. The
 * result is in place of `ends`. What some of those bring about who share a turn may be known already.
 */
export function* fixpointByTurn(
  situation: Situation,
  turns: readonly Turn[],
  response: 'any' | 'improving',
  ends: CellValues,
  settled?: Settled,
): Steps<void> {
  const { space } = situation;
  const { lower } = space.arrays.kernels;
  const nothing = nothingIn(ends);
  const borrowed: CellValues[] = [];
  const borrow = (): CellValues => {
    const array = borrowArray(space, ends);
    borrowed.push(array);
    return array;
  };
  const firstMoveBy = turns.map(() => borrow().fill(nothing));
  const work: TurnWork = { situation, response, ends, next: borrow(), borrow };
  const alone = turns.flatMap((turn) => (turn.length === 1 ? turn : []));
  for (const mover of alone) yield* foldsOf(situation, mover, response).writeDown?.() ?? [];
  const passes = turns.map((turn, k): Pass => {
    const others = firstMoveBy.filter((_, other) => other !== k);
    return turn.length === 1
      ? passOf(work, turn[0]!, others)
      : passTogether(work, { movers: turn, alone, settled }, others);
  });
  let unchanged = 0;
  for (let pass = 0; unchanged < passes.length; pass++) {
    const turn = pass % passes.length;
    unchanged = (yield* passes[turn]!(firstMoveBy[turn]!)) ? 0 : unchanged + 1;
    if (isPauseDue()) yield responding(pass + 1);
  }
  ends.fill(nothing);
  for (const values of firstMoveBy) lower(ends, values);
  for (const array of borrowed) giveBack(space, array);
}

interface TurnWork {
  readonly situation: Situation;
  readonly response: 'any' | 'improving';
  readonly ends: CellValues;
  /** What the passes put together in turn. */
  readonly next: CellValues;
  /** An array that is given back once the fixpoint is found. */
  borrow(): CellValues;
}

/** Those who share a turn, those who have one each, and what is known of some of the former. */
interface TurnTogether {
  readonly movers: Turn;
  readonly alone: readonly number[];
  readonly settled: Settled | undefined;
}

/** Cells whose moves are looked at between two pauses. */
const CELLS_AT_ONCE = 2 ** 14;

/** Of a single mover. */
function passOf(
  { situation, response, ends, next, borrow }: TurnWork,
  mover: number,
  others: readonly CellValues[],
): Pass {
  const { space } = situation;
  const { lower, copy } = space.arrays.kernels;
  const { lowerByFallen } = foldsOf(situation, mover, response);
  const fold = foldOf(situation, mover, response);
  const beside = borrow().fill(nothingIn(ends));
  return function* (firstMoves) {
    copy(ends, next);
    for (const values of others) lower(next, values);
    if (lowerByFallen === undefined) {
      fold(next, beside);
      return lower(firstMoves, beside);
    }
    let fell = false;
    for (let first = 0; first < next.length; first += CELLS_AT_ONCE) {
      const end = Math.min(next.length, first + CELLS_AT_ONCE);
      if (lowerByFallen(next, beside, firstMoves, first, end)) fell = true;
      // Counted as they are done: a pass over very many states pauses on its way.
      countSweep(space, end - first, false);
      countCells(space, end - first);
      if (isPauseDue()) yield responding(0);
    }
    return fell;
  };
}

/**
 * Of movers who are closed and only improve, together. What any sequences of theirs lead to is kept in one array and goes on
 * from what fell for others. In it they may also not move at all, which is none of their moves: nobody before them may
 * move again then. Where that may be what an array says, and two moves in a row of somebody else would lead further than
 * one, their moves are looked at one by one.
 */
function passTogether(
  { situation, response, ends, next, borrow }: TurnWork,
  { movers, alone, settled }: TurnTogether,
  others: readonly CellValues[],
): Pass {
  const { space } = situation;
  const { lower, copy } = space.arrays.kernels;
  const nothing = nothingIn(ends);
  const least = borrow();
  copy(settled?.values ?? ends, least);
  const lowerings = movers.map((mover) => loweringOf(situation, mover, response));
  const isSettled = (k: number) => settled?.movers.includes(movers[k]!) === true;
  const sweeps = shareSweeps(space, lowerings, least, isSettled);
  let leastMove: LeastMove | undefined;
  const relays = alone.map((mover) => foldsOf(situation, mover, response).relays?.());
  const isRelay = (cell: number) =>
    relays.some((found) => found === undefined || found[cell] === 1);
  let isFirst = true;
  return function* (firstMoves) {
    for (const values of others) sweeps.take(values);
    yield* sweeps.settle('until-settled');
    // Nobody else has moved yet, so whatever is not what stopping is worth is what a first move leads to.
    if (isFirst) {
      isFirst = false;
      return lower(firstMoves, least);
    }
    leastMove ??= yield* leastMoveBy(situation, movers, least);
    next.fill(nothing);
    for (const values of others) lower(next, values);
    return yield* lowerFirstMoves(space, { least, next, ends, firstMoves }, isRelay, leastMove);
  };
}

interface FirstMoves {
  /** What any sequences lead to, and none. */
  readonly least: CellValues;
  /** What first moves of others are worth. */
  readonly next: CellValues;
  readonly ends: CellValues;
  readonly firstMoves: CellValues;
}

function* lowerFirstMoves(
  space: Space,
  all: FirstMoves,
  isRelay: (cell: number) => boolean,
  leastMove: LeastMove,
): Steps<boolean> {
  let fell = false;
  for (let first = 0; first < all.least.length; first += CELLS_AT_ONCE) {
    const end = Math.min(all.least.length, first + CELLS_AT_ONCE);
    if (lowerSome(all, first, end, isRelay, leastMove)) fell = true;
    countCells(space, 2 * (end - first));
    if (isPauseDue()) yield responding(0);
  }
  return fell;
}

function lowerSome(
  { least, next, ends, firstMoves }: FirstMoves,
  first: number,
  end: number,
  isRelay: (cell: number) => boolean,
  leastMove: LeastMove,
): boolean {
  let fell = false;
  for (let cell = first; cell < end; cell++) {
    const value = least[cell]!;
    const before = firstMoves[cell]!;
    if (before === value) continue;
    // What stopping is worth counts for whoever moved before in any case.
    const isSure = value < next[cell]! || value === ends[cell] || !isRelay(cell);
    const found = isSure ? value : leastMove(cell);
    if (found >= before) continue;
    firstMoves[cell] = found;
    fell = true;
  }
  return fell;
}

/** The least of some values to which one step of somebody leads. */
type LeastMove = (cell: number) => number;

function* leastMoveBy(situation: Situation, movers: Turn, values: CellValues): Steps<LeastMove> {
  const steps: LeastMove[] = [];
  for (const mover of movers) {
    steps.push(leastStepOf(situation, mover, values));
    yield responding(0);
  }
  return (cell) => {
    let least = nothingIn(values);
    for (const leastStep of steps) {
      // Nothing that they reach is worth less than where they stand.
      if (least === values[cell]) break;
      const found = leastStep(cell);
      if (found < least) least = found;
    }
    return least;
  };
}

function leastStepOf(situation: Situation, mover: number, values: CellValues): LeastMove {
  const { forEachTarget, onlyImproves } = situation.space.movers[mover]!;
  const nothing = nothingIn(values);
  const written = keptSteps(situation, mover);
  if (written !== undefined) {
    const { starts, neighbours } = written;
    return (cell) => {
      let least = nothing;
      const end = starts[cell + 1]!;
      for (let k = starts[cell]!; k < end; k++) {
        const value = values[neighbours[k]!]!;
        if (value < least) least = value;
      }
      return least;
    };
  }
  const { replies } = situation.judgementOf(mover);
  return (cell) => {
    let least = nothing;
    forEachTarget(cell, (target) => {
      if (values[target]! < least && (onlyImproves === true || prefers(replies, target, cell))) {
        least = values[target]!;
      }
    });
    return least;
  };
}
