import type { ReadingOfPreferences, ShownConflict } from '../desk/shown-conflict.ts';

type Read = Pick<ShownConflict, 'preferenceReadings' | 'preferenceReading'>;

/** The reading of preferences taken; undefined where it is the general one, which comes first. */
export function otherReading(conflict: Read | undefined): ReadingOfPreferences | undefined {
  const [, ...others] = conflict?.preferenceReadings ?? [];
  return others.find(({ id }) => id === conflict?.preferenceReading);
}

/** `Deterred by: great losses only`: what deters in a reading, as a label. */
export function sayDeterring({ strength, unknown }: ReadingOfPreferences): string {
  const ends = strength === 'general' ? 'anything no better' : 'great losses only';
  const treated = unknown === undefined ? '' : `, unknown: treatment ${unknown}`;
  return `Deterred by: ${ends}${treated}`;
}

/** One of the two questions of a reading, with an answer that each reading gives without the other. */
export interface ReadingQuestion {
  readonly about: 'strength' | 'unknown';
  readonly answers: readonly [ReadingOfPreferences, ...ReadingOfPreferences[]];
}

/** The questions to which the readings offered give more than one answer. */
export function readingQuestions(readings: readonly ReadingOfPreferences[]): ReadingQuestion[] {
  const [general] = readings;
  if (general === undefined) return [];
  const degrees = readings.filter(({ unknown }) => unknown === general.unknown);
  const treatments = readings.filter(({ strength }) => strength === general.strength);
  return [
    { about: 'strength', answers: degrees } as const,
    { about: 'unknown', answers: treatments } as const,
  ].flatMap(({ about, answers: [first, ...others] }) =>
    first === undefined || others.length === 0 ? [] : [{ about, answers: [first, ...others] }],
  );
}

/** The reading that answers one question as `answer` does, and the other as before. */
export function answerWith(
  readings: readonly ReadingOfPreferences[],
  before: ReadingOfPreferences,
  about: ReadingQuestion['about'],
  answer: ReadingOfPreferences,
): ReadingOfPreferences | undefined {
  const [strength, unknown] =
    about === 'strength' ? [answer.strength, before.unknown] : [before.strength, answer.unknown];
  return readings.find((one) => one.strength === strength && one.unknown === unknown);
}
