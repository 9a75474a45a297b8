import {
  type CoalitionReading,
  coalitionReadings,
  type Reading,
  type ReadingId,
  readings,
} from '@standoff/engine';

/** How preferences are read: either, both or none may be asked for. */
export interface ReadingOptions {
  /**
   * How great a loss has to be to deter: `general` for any, which is what counts when left out, or
   * `strong`.
   */
  readonly strength?: string;
  /** How what is not known is treated: `a`, `b`, `c` or `d`. Left out, preferences are taken as written. */
  readonly unknown?: string;
}

/** The words that answer one of the two questions of a reading. */
export function readingWords(about: keyof ReadingOptions): string[] {
  return [...new Set(readings.flatMap((reading) => reading[about] ?? []))];
}

/** The id of the reading asked for. Throws a RangeError where a word is none of those known. */
export function readingAsked({ strength, unknown }: ReadingOptions): ReadingId | undefined {
  checkWord('strength', strength);
  checkWord('unknown', unknown);
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

/** Whom a joint move must serve. Programs without types can ask for anything: throws a RangeError then. */
export function coalitionReadingAsked(reading: CoalitionReading = 'all'): CoalitionReading {
  const known = coalitionReadings.map(({ id }) => id);
  if (known.includes(reading)) return reading;
  throw new RangeError(`a reading of coalitions is one of ${known.join(', ')}, not ${reading}`);
}

function checkWord(about: keyof ReadingOptions, word: string | undefined): void {
  const words = readingWords(about);
  if (word === undefined || words.includes(word)) return;
  throw new RangeError(`${about} is one of ${words.join(', ')}, not ${word}`);
}
