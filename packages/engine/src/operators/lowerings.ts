import type { CellValues } from '../kernels/cell-values.ts';
import { type ChangeMarks, lowerMarking } from '../kernels/change-marks.ts';
import type { ImprovementFold } from '../moves/improvements/improvement-fold.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/** One pass: out[s] = minimum of values over the moves (or improvements) of a mover. */
export type Fold = (values: CellValues, out: CellValues) => void;

/** One pass in place: each value falls to the minimum over the moves; whether any fell. */
export type Lowering = (values: CellValues, marks: ChangeMarks) => boolean;

/** The fold over all moves of a mover or over its credible steps. */
export function foldsOf(
  situation: Situation,
  mover: number,
  response: 'any' | 'improving',
): ImprovementFold {
  return response === 'any' ? situation.space.movers[mover]! : situation.repliesOf(mover);
}

export function foldOf(situation: Situation, mover: number, response: 'any' | 'improving'): Fold {
  const folds = foldsOf(situation, mover, response);
  return (values, out) => {
    countSweep(situation.space, folds.cellsPerFold ?? values.length);
    folds.worst(values, out);
  };
}

/** The fold in place, through an array beside it where the mover has no such fold. */
export function loweringOf(
  situation: Situation,
  mover: number,
  response: 'any' | 'improving',
): Lowering {
  const { space } = situation;
  const folds = foldsOf(situation, mover, response);
  if (folds.lower === undefined) return loweringBeside(situation, mover, response);
  const { movesFreely } = space.movers[mover]!;
  const byKernel = response === 'any' ? movesFreely !== undefined : movesFreely === true;
  return (values, marks) => {
    const fell = folds.lower!(values, marks);
    countSweep(space, marks.visited, byKernel);
    return fell;
  };
}

function loweringBeside(
  situation: Situation,
  mover: number,
  response: 'any' | 'improving',
): Lowering {
  const { space } = situation;
  const fold = foldOf(situation, mover, response);
  return (values, marks) => {
    const folded = borrowArray(space, values);
    fold(values, folded);
    const fell = lowerMarking(values, folded, marks);
    giveBack(space, folded);
    return fell;
  };
}
