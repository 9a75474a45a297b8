import type { Steps } from '@standoff/engine';
import type { Outlook } from '@standoff/propositions';
import type { Analysis } from '../analysis/analysis.ts';
import { prospectOf } from './prospect.ts';
import { standingOf } from './standing.ts';

/** How a conflict stands, and what everybody could have instead. */
export function* findOutlook(analysis: Analysis): Steps<Outlook> {
  const { fromStatusQuo } = analysis;
  const standing = standingOf(analysis);
  if (fromStatusQuo === undefined) return { standing };
  return { standing, prospect: yield* prospectOf(analysis, fromStatusQuo) };
}
