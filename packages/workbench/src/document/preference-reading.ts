import type { ConflictReading, ReadingOfPreferences } from '../analysis/readings.ts';

type Read = Pick<ConflictReading, 'preferenceReadings' | 'preferenceReading'>;

/** The reading of preferences taken; undefined where it is the general one, which comes first. */
export function otherReading(conflict: Read | undefined): ReadingOfPreferences | undefined {
  const [, ...others] = conflict?.preferenceReadings ?? [];
  return others.find(({ id }) => id === conflict?.preferenceReading);
}
