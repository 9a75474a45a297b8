import { type FindingTold, tellFinding } from '@standoff/report/finding';
import type { Analysis } from '@standoff/study';

/** The finding in words and as data. */
export const tellFindingOf = (analysis: Analysis): FindingTold[] => tellFinding(analysis);

/** The sentences of a finding, one after the other. */
export function sayFindingOf(analysis: Analysis): string[] {
  return tellFinding(analysis).map(({ text }) => text);
}
