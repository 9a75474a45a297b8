import { parseConflict } from '@standoff/language';
import { caseOf, type ReadCase } from './case-of.ts';

/** Reads a text as one of its variants has it, or as it stands. */
export function readCase(text: string, variant: string | undefined): ReadCase {
  return caseOf(parseConflict(text, { ...(variant !== undefined && { variant }) }));
}
