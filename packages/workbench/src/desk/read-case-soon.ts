import { parsePlainConflict } from '@standoff/language';
import { caseOf, type ReadCase } from './case-of.ts';

/** Reads a text as `readCase` does, which comes only with a text that takes the YAML library: few do before they are edited. */
export async function readCaseSoon(text: string, variant: string | undefined): Promise<ReadCase> {
  const parsed = parsePlainConflict(text, { ...(variant !== undefined && { variant }) });
  if (parsed !== undefined) return caseOf(parsed);
  const { readCase } = await import('./read-case.ts');
  return readCase(text, variant);
}
