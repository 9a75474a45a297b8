import {
  type CoalitionReading,
  coalitionReadings,
  type Reading,
  type ReadingId,
  readings,
} from '@standoff/engine';

/** How preferences are read. One of the two at most. */
export interface ReadingOptions {
  /**
   * How great a loss has to be to deter: `general` for any, which is what counts when left out, or
   * `strong`.
   */
  readonly strength?: string;
  /** How what is not known is treated: `a`, `b`, `c` or `d`. Left out, preferences are taken as written. */
  readonly unknown?: string;
}

/** The words by which the readings of one kind are asked for. */
export function readingWords(of: Reading['of']): string[] {
  return readings.filter((reading) => reading.of === of).map(({ word }) => word);
}

/** The id of the reading asked for. Throws a RangeError where there is none, or more than one. */
export function readingAsked({ strength, unknown }: ReadingOptions): ReadingId | undefined {
  if (strength !== undefined && unknown !== undefined) {
    throw new RangeError(
      'strength and unknown cannot be asked for together: no definition of their combination is built in',
    );
  }
  if (strength !== undefined) return find('strength', strength);
  return unknown === undefined ? undefined : find('unknown', unknown);
}

/** Whom a joint move must serve. Programs without types can ask for anything: throws a RangeError then. */
export function coalitionReadingAsked(reading: CoalitionReading = 'all'): CoalitionReading {
  const known = coalitionReadings.map(({ id }) => id);
  if (known.includes(reading)) return reading;
  throw new RangeError(`a reading of coalitions is one of ${known.join(', ')}, not ${reading}`);
}

function find(of: Reading['of'], word: string): ReadingId {
  const found = readings.find((reading) => reading.of === of && reading.word === word);
  if (found !== undefined) return found.id;
  throw new RangeError(`${of} is one of ${readingWords(of).join(', ')}, not ${word}`);
}
