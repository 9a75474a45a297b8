import { type Reading, type ReadingId, readings } from '@standoff/engine';
import { optional } from './option.ts';
import { choice } from './words.ts';

/** How preferences are read: either, both or none may be asked for. */
export interface PreferencesRead {
  readonly strength?: string;
  readonly unknown?: string;
}

/** The words that answer one of the two questions of a reading. */
function wordsOf(about: keyof PreferencesRead): string[] {
  return [...new Set(readings.flatMap((reading) => reading[about] ?? []))];
}

/** The options that ask for a reading of preferences. */
export const preferencesRead = {
  /**
   * How great a loss has to be to deter: `general` for any, which is what counts when left out, or
   * `strong`.
   */
  strength: optional(
    choice('DEGREE', wordsOf('strength'), {
      about: 'how great a loss has to be to deter',
      called: 'strength',
    }),
  ),
  /** How what is not known is treated: `a`, `b`, `c` or `d`. Left out, preferences are taken as written. */
  unknown: optional(
    choice('TREATMENT', wordsOf('unknown'), {
      about: 'how pairs of states that cannot be compared are treated',
      called: 'unknown',
    }),
  ),
};

/** The id of the reading asked for; undefined where none is. */
export function readingAsked({ strength, unknown }: PreferencesRead): ReadingId | undefined {
  if (strength === undefined && unknown === undefined) return undefined;
  const degree = strength ?? readings[0].strength;
  return readings.find((reading) => reading.strength === degree && reading.unknown === unknown)!.id;
}

/** The options of the command line that ask for a reading. */
export function sayReadingFlags({ strength, unknown }: Reading): string {
  return [
    ...(strength === readings[0].strength ? [] : [`--strength ${strength}`]),
    ...(unknown === undefined ? [] : [`--unknown ${unknown}`]),
  ].join(' ');
}
