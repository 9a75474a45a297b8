import { coalitionReadings, type CoalitionReading as Reading } from '@standoff/engine';
import { type Analysis, type CoalitionVerdicts, createCoalitionVerdicts } from '@standoff/study';
import type { AskedCoalitions } from './shown-coalitions.ts';

/** The reading of improvements with this id, or the first where there is none. */
export function improvementReading(id: string): Reading {
  return (coalitionReadings.find((one) => one.id === id) ?? coalitionReadings[0]!).id;
}

/** What was found out about the coalitions chosen last, as long as there is the analysis. */
const known = new WeakMap<
  Analysis,
  { readonly of: string; readonly verdicts: CoalitionVerdicts }
>();

/** Whether an analysis has all these; a page may ask about those of the analysis before. */
export function areKnown({ casebook }: Analysis, members: readonly number[]): boolean {
  return members.every((member) => member < casebook.movers.length);
}

/**
 * The verdicts of chosen coalitions in an analysis; undefined where none are chosen, some are not known, or
 * preferences are not read generally.
 */
export function verdictsOf(
  analysis: Analysis,
  { coalitions, reading }: AskedCoalitions,
): CoalitionVerdicts | undefined {
  if (coalitions.length === 0 || analysis.reading) return undefined;
  if (!areKnown(analysis, coalitions.flat())) return undefined;
  const of = JSON.stringify([coalitions, reading]);
  const before = known.get(analysis);
  if (before?.of === of) return before.verdicts;
  const chosen = { coalitions, reading: improvementReading(reading) };
  const verdicts = createCoalitionVerdicts(analysis, chosen);
  known.set(analysis, { of, verdicts });
  return verdicts;
}
