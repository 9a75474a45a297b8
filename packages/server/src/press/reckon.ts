import { findingsUnder } from '@standoff/briefing';
import { parse } from '@standoff/study';
import type { OfferedChange, Outcome } from '../storage/tables.ts';

/** What the engine is asked about a model that was published; plain data, since it goes to a thread. */
export interface Reckoning {
  readonly model: string;
  readonly variant: string | null;
  /** As the engine is asked for them. */
  readonly findings: readonly string[];
  readonly changes: readonly OfferedChange['judgement'][];
}

/** States that are enumerated for readers, as for a page. */
const MOST_STATES = 1_000_000;

/** Whether each finding stands where the changes hold together. */
export async function reckon({ model, variant, findings, changes }: Reckoning): Promise<Outcome> {
  const read = parse(model, { fileName: 'model', maxStates: MOST_STATES });
  if (read.model === undefined) return { problem: 'the model has errors' };
  return findingsUnder(read.model, variant ?? undefined, findings, changes);
}
