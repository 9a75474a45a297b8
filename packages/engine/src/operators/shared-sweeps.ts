import type { CellValues } from '../kernels/cell-values.ts';
import { ChangeMarks, lowerMarking } from '../kernels/change-marks.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { countCells } from '../run/work.ts';
import type { Space } from '../space/space.ts';
import type { Lowering } from './lowerings.ts';
import { isPauseDue } from './pace-of-passes.ts';
import { borrowChangeMarks, giveChangeMarksBack } from './work-arrays.ts';

/** One array that movers lower in turn. Once it is ended it is not to be used any more. */
export interface SharedSweeps {
  /** Goes on until a whole round changes nothing, or for one round. */
  settle(rounds: 'one-round' | 'until-settled'): Steps<void>;
  /** Lowers the array to other values where these are smaller; the movers then look there again. */
  take(others: CellValues): void;
  end(): void;
}

/**
 * Each mover looks only where something fell since it last did. `isSettled` says of each whether the values are settled
 * for it already: such a mover has looked everywhere.
 */
export function shareSweeps(
  space: Space,
  lowerings: readonly Lowering[],
  values: CellValues,
  isSettled: (lowering: number) => boolean = () => false,
): SharedSweeps {
  const last = borrowChangeMarks(space);
  const marks = new ChangeMarks(values.length, last);
  let sweep = 1;
  const lastOf = lowerings.map((_, k) => (isSettled(k) ? sweep : 0));
  return {
    *settle(rounds) {
      let unchanged = 0;
      for (let pass = 0; unchanged < lowerings.length; pass++) {
        if (rounds === 'one-round' && pass === lowerings.length) break;
        const turn = pass % lowerings.length;
        marks.begin(++sweep, lastOf[turn]!);
        lastOf[turn] = sweep;
        unchanged = lowerings[turn]!(values, marks) ? 0 : unchanged + 1;
        // Near the end most passes look at next to nothing.
        if (isPauseDue()) yield responding(sweep - 1);
      }
    },
    take(others) {
      marks.begin(++sweep, 0);
      countCells(space, values.length);
      lowerMarking(values, others, marks);
    },
    end: () => giveChangeMarksBack(space, last),
  };
}

export function responding(passes: number): Progress {
  return { what: 'responses of the others', passes, share: 0 };
}
