import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import { prefers } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { keptSteps } from './kept-steps.ts';
import { foldOf, loweringOf } from './lowerings.ts';
import { responding, shareSweeps } from './shared-sweeps.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/** Movers of whom it does not matter which one moved last, or a single one. */
export type Turn = readonly number[];

/** Lowers the values of first moves of a turn by what stopping and first moves of other turns are worth; whether any fell. */
type Pass = (firstMoves: CellValues) => Steps<boolean>;

/**
 * The fixpoint as written, with an array for each turn: who moved last matters between turns, and not within one. The
 * result is in place of `ends`.
 */
export function* fixpointByTurn(
  situation: Situation,
  turns: readonly Turn[],
  response: 'any' | 'improving',
  ends: CellValues,
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
  const passes = turns.map((turn, k): Pass => {
    const others = firstMoveBy.filter((_, other) => other !== k);
    return turn.length === 1 ? passOf(work, turn[0]!, others) : passTogether(work, turn, others);
  });
  let unchanged = 0;
  for (let pass = 0; unchanged < passes.length; pass++) {
    const turn = pass % passes.length;
    unchanged = (yield* passes[turn]!(firstMoveBy[turn]!)) ? 0 : unchanged + 1;
    yield responding(pass + 1);
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
  const { lowerByFallen } = space.movers[mover]!;
  const fold = foldOf(situation, mover, response);
  const beside = borrow().fill(nothingIn(ends));
  return function* (firstMoves) {
    copy(ends, next);
    for (const values of others) lower(next, values);
    if (lowerByFallen === undefined) {
      fold(next, beside);
      return lower(firstMoves, beside);
    }
    countSweep(space, next.length);
    let fell = false;
    for (let first = 0; first < next.length; first += CELLS_AT_ONCE) {
      const end = Math.min(next.length, first + CELLS_AT_ONCE);
      if (lowerByFallen(next, beside, firstMoves, first, end)) fell = true;
      yield responding(0);
    }
    return fell;
  };
}

/**
 * Of movers who are closed and only improve, together. What any sequences of theirs lead to is kept in one array and goes on
 * from what fell for others. In it they may also not move at all, which is none of their moves: nobody before them may
 * move again then. Where that may be what an array says, their moves are looked at one by one.
 */
function passTogether(
  { situation, response, ends, next, borrow }: TurnWork,
  movers: Turn,
  others: readonly CellValues[],
): Pass {
  const { space } = situation;
  const { lower, copy } = space.arrays.kernels;
  const least = borrow();
  copy(ends, least);
  const lowerings = movers.map((mover) => loweringOf(situation, mover, response));
  const sweeps = shareSweeps(space, lowerings, least);
  const leastMove = leastMoveBy(situation, movers, least);
  return function* (firstMoves) {
    for (const values of others) sweeps.take(values);
    yield* sweeps.settle('until-settled');
    next.fill(nothingIn(next));
    for (const values of others) lower(next, values);
    let fell = false;
    for (let cell = 0; cell < least.length; cell++) {
      const value = least[cell]!;
      if (firstMoves[cell] === value) continue;
      // What stopping is worth counts for whoever moved before in any case.
      const isSure = value < next[cell]! || value === ends[cell];
      const found = isSure ? value : leastMove(cell);
      if (found >= firstMoves[cell]!) continue;
      firstMoves[cell] = found;
      fell = true;
    }
    return fell;
  };
}

/** The least of some values to which one step of somebody leads. */
function leastMoveBy(
  situation: Situation,
  movers: Turn,
  values: CellValues,
): (cell: number) => number {
  const steps = movers.map((mover) => leastStepOf(situation, mover, values));
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

function leastStepOf(
  situation: Situation,
  mover: number,
  values: CellValues,
): (cell: number) => number {
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
