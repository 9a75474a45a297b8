import type { Reading, ReadingId } from './define-reading.ts';
import { general } from './general.ts';
import { strong } from './strong.ts';
import { strongA, strongB, strongC, strongD } from './strong-unknown.ts';
import { unknownA, unknownB, unknownC, unknownD } from './unknown.ts';

/** Every reading of preferences. The first is taken where none is asked for. */
export const readings: readonly [Reading, ...Reading[]] = [
  general,
  strong,
  unknownA,
  unknownB,
  unknownC,
  unknownD,
  strongA,
  strongB,
  strongC,
  strongD,
];

/** The reading with this id, if there is one. */
export function findReading(id: ReadingId): Reading | undefined {
  return readings.find((reading) => reading.id === id);
}
