import type { CellValues } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import type { SortedGroups } from './sorted-groups.ts';

/** What improvements were sorted into: plain arrays, which can be sent to another thread. */
export type SortedImprovements =
  | { readonly kind: 'groups'; readonly groups: SortedGroups }
  /** All cells, group by group, each group best rank first. */
  | { readonly kind: 'cells'; readonly cells: Int32Array };

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
  lower?(values: CellValues, marks: ChangeMarks): boolean;
  /** out[s] = minimum of values over the improvements R⁺(s); NOTHING where there is none. */
  worst(values: CellValues, out: CellValues): void;
}
