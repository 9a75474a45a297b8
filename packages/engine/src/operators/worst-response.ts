import { type CellValues, nothingIn, zerosLike } from '../kernels/cell-values.ts';
import { ChangeMarks } from '../kernels/change-marks.ts';
import type { ImprovementFold } from '../moves/improvements/improvement-fold.ts';
import type { Progress, Steps } from '../run/steps.ts';
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
  const closed = isClosedFor(situation, responders);
  if (responders.length > 1 && !closed) {
    return yield* fixpointByTurn(
      situation,
      turnsOf(situation, responders, response),
      response,
      ends,
    );
  }
  yield* sharedFixpoint(
    situation.space,
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
        countSweep(space, marks.visited, space.movers[mover]!.movesFreely === true);
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
    yield responding(pass + 1);
  }
  giveChangeMarksBack(space, last);
}

/** Movers of whom it does not matter which one moved last, or a single one. */
type Turn = readonly number[];

/**
 * All who are closed share a turn where every step is one to a higher rank. Of any moves two of one mover may lead back,
 * and whoever moved before would then move again.
 */
function turnsOf(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
): Turn[] {
  const together =
    response === 'improving' ? responders.filter((index) => isClosedFor(situation, [index])) : [];
  const alone = responders.filter((index) => !together.includes(index));
  return [...(together.length > 0 ? [together] : []), ...alone.map((one) => [one])];
}

/** How a mover lowers what is found for first moves of its turn. */
interface TurnFold {
  /** Cells between two pauses. */
  readonly atOnce: number;
  /** Does so by its moves to some cells, and says whether anything fell. */
  lower(next: CellValues, firstMoves: CellValues, first: number, end: number): boolean;
}

/** The fixpoint as written, with an array for each turn: who moved last matters between turns, and not within one. */
function* fixpointByTurn(
  situation: Situation,
  turns: readonly Turn[],
  response: 'any' | 'improving',
  ends: CellValues,
): Steps<void> {
  const { space } = situation;
  const { lower, copy } = space.arrays.kernels;
  const nothing = nothingIn(ends);
  const borrowed: CellValues[] = [];
  const borrow = (): CellValues => {
    const array = borrowArray(space, ends);
    borrowed.push(array);
    return array;
  };
  const firstMoveBy = turns.map(() => borrow().fill(nothing));
  const next = borrow();
  const folded = borrow();
  const passes = turns.flatMap((movers, turn) =>
    movers.map((mover) => ({ fold: turnFold(situation, mover, response, folded, borrow), turn })),
  );
  let unchanged = 0;
  for (let pass = 0; unchanged < passes.length; pass++) {
    const { fold, turn } = passes[pass % passes.length]!;
    const mayFollow = turns[turn]!.length > 1;
    copy(ends, next);
    firstMoveBy.forEach((values, k) => {
      if (k !== turn || mayFollow) lower(next, values);
    });
    let fell = false;
    for (let first = 0; first < next.length; first += fold.atOnce) {
      const end = Math.min(next.length, first + fold.atOnce);
      if (fold.lower(next, firstMoveBy[turn]!, first, end)) fell = true;
      yield responding(pass + 1);
    }
    unchanged = fell ? 0 : unchanged + 1;
  }
  ends.fill(nothing);
  for (const values of firstMoveBy) lower(ends, values);
  for (const array of borrowed) giveBack(space, array);
}

/** Cells whose moves are looked at between two pauses. */
const CELLS_AT_ONCE = 2 ** 14;

function turnFold(
  situation: Situation,
  mover: number,
  response: 'any' | 'improving',
  folded: CellValues,
  borrow: () => CellValues,
): TurnFold {
  const { space } = situation;
  const { lowerByFallen } = space.movers[mover]!;
  if (lowerByFallen === undefined) {
    const fold = foldOf(situation, mover, response);
    return {
      atOnce: Number.POSITIVE_INFINITY,
      lower(next, firstMoves) {
        fold(next, folded);
        return space.arrays.kernels.lower(firstMoves, folded);
      },
    };
  }
  const before = borrow().fill(nothingIn(folded));
  return {
    atOnce: CELLS_AT_ONCE,
    lower(next, firstMoves, first, end) {
      if (first === 0) countSweep(space, next.length);
      return lowerByFallen(next, before, firstMoves, first, end);
    },
  };
}

function responding(passes: number): Progress {
  return { what: 'responses of the others', passes, share: 0 };
}
