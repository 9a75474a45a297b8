import type { Detail } from '@standoff/propositions';
import type { Style } from '../text/style.ts';

/** Where a comparison is shown, and how much of it. */
export interface ComparisonLayout {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail?: Detail;
}
