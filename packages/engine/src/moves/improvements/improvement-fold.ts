import type { CellValues } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import type { Steps } from '../../run/steps.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** What improvements were sorted into: plain arrays, which can be sent to another thread. */
export type SortedImprovements =
  | { readonly kind: 'groups'; readonly groups: SortedGroups }
  /** All cells, group by group, each group best rank first. */
  | { readonly kind: 'cells'; readonly cells: Int32Array };

export type LowerByFallen = (
  values: CellValues,
  before: CellValues,
  out: CellValues,
  first: number,
  end: number,
) => boolean;

export interface ImprovementFold {
  /** What it reads, where that had to be sorted. */
  readonly sorted?: SortedImprovements;
  /** Cells that one fold goes through, where that is not each cell once. */
  readonly cellsPerFold?: number;
  /**
   * In place, where one improvement after another is one improvement: values[s] becomes the minimum
   * of values over R⁺(s) and s itself. Looks only where the marks say that something fell since this
   * mover last looked, marks what falls, and says whether anything did.
   */
  readonly lower?: ((values: CellValues, marks: ChangeMarks) => boolean) | undefined;
  /** Writes the improvements down, where they are; they are written without a pause when they are first asked for otherwise. */
  writeDown?(): Steps<void>;
  /** Lowers out[s] as `Mover.lowerByFallen` does, to the minimum of values over R⁺(s). For improvements that are written down. */
  readonly lowerByFallen?: LowerByFallen | undefined;
  /**
   * 1 in the states through which two improvements in a row lead to where no single one does, for improvements that are
   * written down. Undefined where that is not known.
   */
  relays?(): Uint8Array | undefined;
  /** out[s] = minimum of values over the improvements R⁺(s); NOTHING where there is none. */
  worst(values: CellValues, out: CellValues): void;
}
