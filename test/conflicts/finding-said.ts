import { tellFinding } from '@standoff/report';
import type { Analysis } from '@standoff/study';

/** The sentences of a finding, one after the other. */
export function sayFindingOf(analysis: Analysis): string[] {
  return tellFinding(analysis).map(({ text }) => text);
}
