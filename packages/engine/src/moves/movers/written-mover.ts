import type { CellValues } from '../../kernels/cell-values.ts';
import { countWork } from '../../run/pace.ts';
import type { ImprovementFold, LowerByFallen } from '../improvements/improvement-fold.ts';
import { foldWritten } from '../improvements/visited-improvements.ts';
import type { Arcs } from '../tables/arcs.ts';
import type { VisitTargets } from '../visit-targets.ts';
import type { Mover } from './mover.ts';

/** Moves that are written down and gone through in the time of one look at a move. */
const MOVES_OF_A_LOOK = 8;

/** Moves by the state in which they begin, and the same by the state in which they end. */
interface BothSides {
  readonly byBeginning: Arcs;
  readonly byEnd: Arcs;
}

/**
 * Moves that are written down and all improvements, whatever the order. Folds count the moves that they go through: these
 * may be many more than the states.
 */
export function createWrittenMover({ byBeginning, byEnd }: BothSides): Mover {
  const worst = (values: CellValues, out: CellValues): void => {
    countMoves(byEnd.neighbours.length);
    foldWritten(byEnd, values, out);
  };
  const lowerByFallen = lowerCounting(byEnd);
  const improvements: ImprovementFold = { worst, lowerByFallen };
  return {
    closed: false,
    onlyImproves: true,
    canMove: byBeginning.neighbours.length > 0,
    mostTargets: mostIn(byBeginning),
    written: () => byBeginning,
    writtenByEnd: () => byEnd,
    forEachTarget: visits(byBeginning),
    forEachSource: visits(byEnd),
    best(values, out) {
      countMoves(byBeginning.neighbours.length);
      const { starts, neighbours } = byBeginning;
      for (let cell = 0; cell < out.length; cell++) {
        let best = values[cell]!;
        const end = starts[cell + 1]!;
        for (let k = starts[cell]!; k < end; k++) best = Math.max(best, values[neighbours[k]!]!);
        out[cell] = best;
      }
    },
    worst,
    lowerByFallen,
    worstSource(values, out) {
      countMoves(byBeginning.neighbours.length);
      foldWritten(byBeginning, values, out);
    },
    improvements: () => improvements,
  };
}

function countMoves(moves: number): void {
  countWork(moves / MOVES_OF_A_LOOK);
}

function visits({ starts, neighbours }: Arcs): VisitTargets {
  return (cell, visit) => {
    const end = starts[cell + 1]!;
    for (let k = starts[cell]!; k < end; k++) visit(neighbours[k]!);
  };
}

function mostIn({ starts }: Arcs): number {
  let most = 0;
  for (let cell = 0; cell + 1 < starts.length; cell++) {
    most = Math.max(most, starts[cell + 1]! - starts[cell]!);
  }
  return most;
}

function lowerCounting({ starts, neighbours }: Arcs): LowerByFallen {
  return (values, before, out, first, end) => {
    let fell = false;
    let moves = 0;
    for (let cell = first; cell < end; cell++) {
      const value = values[cell]!;
      if (value >= before[cell]!) continue;
      before[cell] = value;
      const last = starts[cell + 1]!;
      moves += last - starts[cell]!;
      for (let k = starts[cell]!; k < last; k++) {
        const source = neighbours[k]!;
        if (out[source]! <= value) continue;
        out[source] = value;
        fell = true;
      }
    }
    countMoves(moves);
    return fell;
  };
}
