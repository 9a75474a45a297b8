import { type CellValues, nothingIn, zerosLike } from '../kernels/cell-values.ts';
import { ChangeMarks } from '../kernels/change-marks.ts';
import type { ImprovementFold } from '../moves/improvements/improvement-fold.ts';
import type { Steps } from '../run/steps.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { borrowArray, borrowChangeMarks, giveBack, giveChangeMarksBack } from './work-arrays.ts';

/** One pass: out[s] = minimum of values over the moves (or improvements) of a mover. */
type Fold = (values: CellValues, out: CellValues) => void;

/** One pass in place: each value falls to the minimum over the moves; whether any fell. */
type Lowering = (values: CellValues, marks: ChangeMarks) => boolean;

/**
 * The worst that some responders can do, in place of `ends`: for every state the minimum of `ends` over
 * the ends of their legal sequences that start there, in which nobody moves twice in a row. `ends`
 * holds 'no such value' in cells that are not states, and so does the result where the responders cannot
 * move.
 *
 * This is the least fixpoint over movers of
 *
 *     v_j(s) = min over t in R_j(s) of min( ends(t), min over k ≠ j of v_k(t) )
 *
 * with R_j⁺ in place of R_j for improving responses. Where every mover is closed one array serves
 * for all of them, and one serves for those who are closed beside a body, say, where their steps only rise, so that two of
 * them never lead back. The result may then include ends(s) itself, as it may with a single opponent, who has one
 * move; no caller minds, because it compares with the rank of s as well.
 */
export function* worstResponse(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
  ends: CellValues,
): Steps<void> {
  const { space } = situation;
  const closed = isClosedFor(situation, responders);
  if (responders.length > 1 && !closed) {
    return yield* fixpointByTurn(space, turnsOf(situation, responders, response), ends);
  }
  yield* sharedFixpoint(
    space,
    responders.map((index) => loweringOf(situation, index, response)),
    ends,
    isOneRound(situation, responders, response),
  );
}

/** Whether worst responses are found by following moves that are written down, not by folds. */
export function followsArcs(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
): boolean {
  if (!situation.space.small) return false;
  return response === 'improving' || !isOneRound(situation, otherMovers(situation, focal), 'any');
}

/** Whether nothing changes after each of the others has folded once. */
function isOneRound(
  situation: Situation,
  others: readonly number[],
  response: 'any' | 'improving',
): boolean {
  const { movers } = situation.space;
  return (
    others.length === 1 ||
    (response === 'any' &&
      isClosedFor(situation, others) &&
      others.every((index) => movers[index]!.commutes))
  );
}

/** Whether it does not matter which of these moved last. */
export function isClosedFor(situation: Situation, movers: readonly number[]): boolean {
  return movers.every(
    (index) => situation.space.movers[index]!.closed && isRanked(situation, index),
  );
}

/** Whether it takes a higher rank, and no more, or a move as such to make a step of somebody's credible. */
function isRanked(situation: Situation, mover: number): boolean {
  return (
    situation.space.movers[mover]!.onlyImproves === true ||
    situation.judgementOf(mover).replies.kind === 'ranked'
  );
}

/** Those who can respond to a decision maker. */
export function otherMovers({ space }: Situation, focal: number): number[] {
  return [...space.movers.keys()].filter((k) => k !== focal && space.movers[k]!.canMove);
}

/** The fold over all moves of a mover or over its credible steps. */
function foldsOf(
  situation: Situation,
  mover: number,
  response: 'any' | 'improving',
): ImprovementFold {
  return response === 'any' ? situation.space.movers[mover]! : situation.repliesOf(mover);
}

function foldOf(situation: Situation, mover: number, response: 'any' | 'improving'): Fold {
  const folds = foldsOf(situation, mover, response);
  return (values, out) => {
    countSweep(situation.space, folds.cellsPerFold ?? values.length);
    folds.worst(values, out);
  };
}

/** The fold in place, through an array beside it where the mover has no such fold. */
function loweringOf(situation: Situation, mover: number, response: 'any' | 'improving'): Lowering {
  const { space } = situation;
  if (response === 'improving') {
    const improvements = situation.repliesOf(mover);
    if (improvements.lower !== undefined) {
      return (values, marks) => {
        const fell = improvements.lower!(values, marks);
        countSweep(space, marks.visited);
        return fell;
      };
    }
  }
  const inPlace = response === 'any' ? space.movers[mover]!.lower : undefined;
  const lowerAll =
    inPlace === undefined
      ? loweringBeside(situation, mover, response)
      : (values: CellValues) => {
          countSweep(space, space.movers[mover]!.cellsPerFold ?? values.length);
          return inPlace(values);
        };
  return (values, marks) => {
    const fell = lowerAll(values);
    if (fell) marks.markFallen(0, values.length - 1);
    return fell;
  };
}

function loweringBeside(situation: Situation, mover: number, response: 'any' | 'improving') {
  const fold = foldOf(situation, mover, response);
  let folded: CellValues | undefined;
  return (values: CellValues): boolean => {
    folded ??= zerosLike(values);
    fold(values, folded);
    return situation.space.arrays.kernels.lower(values, folded);
  };
}

/** Movers in turn lower one array until a whole round changes nothing. */
function* sharedFixpoint(
  space: Space,
  lowerings: readonly Lowering[],
  values: CellValues,
  oneRound: boolean,
): Steps<void> {
  const last = borrowChangeMarks(space);
  const marks = new ChangeMarks(values.length, last);
  let unchanged = 0;
  for (let pass = 0; unchanged < lowerings.length; pass++) {
    if (oneRound && pass === lowerings.length) break;
    marks.begin(pass + 1, Math.max(0, pass + 1 - lowerings.length));
    unchanged = lowerings[pass % lowerings.length]!(values, marks) ? 0 : unchanged + 1;
    yield { what: 'responses of the others', passes: pass + 1, share: 0 };
  }
  giveChangeMarksBack(space, last);
}

/** Movers of whom it does not matter which one moved last, or a single one. */
interface Turn {
  readonly folds: readonly Fold[];
}

/**
 * All who are closed share a turn where every step is one to a higher rank. Of any moves two of one mover may lead back,
 * and whoever moved before would then move again.
 */
function turnsOf(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
): Turn[] {
  const folds = (movers: readonly number[]): Turn => ({
    folds: movers.map((index) => foldOf(situation, index, response)),
  });
  const together =
    response === 'improving' ? responders.filter((index) => isClosedFor(situation, [index])) : [];
  const alone = responders.filter((index) => !together.includes(index));
  return [...(together.length > 0 ? [folds(together)] : []), ...alone.map((one) => folds([one]))];
}

/** The fixpoint as written, with an array for each turn: who moved last matters between turns, and not within one. */
function* fixpointByTurn(space: Space, turns: readonly Turn[], ends: CellValues): Steps<void> {
  const { lower, copy } = space.arrays.kernels;
  const nothing = nothingIn(ends);
  const firstMoveBy = turns.map(() => borrowArray(space, ends).fill(nothing));
  const next = borrowArray(space, ends);
  const folded = borrowArray(space, ends);
  const passes = turns.flatMap(({ folds }, turn) => folds.map((fold) => ({ fold, turn })));
  let unchanged = 0;
  for (let pass = 0; unchanged < passes.length; pass++) {
    const { fold, turn } = passes[pass % passes.length]!;
    const mayFollow = turns[turn]!.folds.length > 1;
    copy(ends, next);
    firstMoveBy.forEach((values, k) => {
      if (k !== turn || mayFollow) lower(next, values);
    });
    fold(next, folded);
    unchanged = lower(firstMoveBy[turn]!, folded) ? 0 : unchanged + 1;
    yield { what: 'responses of the others', passes: pass + 1, share: 0 };
  }
  ends.fill(nothing);
  for (const values of firstMoveBy) lower(ends, values);
  for (const array of [...firstMoveBy, next, folded]) giveBack(space, array);
}
