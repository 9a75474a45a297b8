import { renderComparison } from '../comparison/render-comparison.ts';
import type { compareTold } from '../tellings/compare.ts';
import type { InTextOf } from './in-text.ts';

/** What models judge differently, as text. */
export const compareInText: InTextOf<typeof compareTold> = {
  details: true,
  text: ({ result }, layout) => renderComparison(result, layout),
};
