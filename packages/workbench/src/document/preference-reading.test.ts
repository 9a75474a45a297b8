import { expect, it } from 'vitest';
import { answerWith, otherReading, readingQuestions } from './preference-reading.ts';

const reading = (id: string, strength: string, unknown?: string) => ({
  id,
  strength,
  ...(unknown !== undefined && { unknown }),
  name: id,
  definition: '',
  citation: '',
});
const general = reading('general', 'general');
const strong = reading('strong', 'strong');
const unknownA = reading('unknown-a', 'general', 'a');
const strongA = reading('strong-a', 'strong', 'a');
const preferenceReadings = [general, strong];

it('is the reading taken, unless that is the general one or nothing is read yet', () => {
  expect(otherReading({ preferenceReadings, preferenceReading: 'strong' })?.id).toBe('strong');
  expect(otherReading({ preferenceReadings, preferenceReading: 'general' })).toBeUndefined();
  expect(otherReading(undefined)).toBeUndefined();
});

it('answers as many questions as have more than one answer', () => {
  expect(readingQuestions([])).toEqual([]);
  expect(readingQuestions([general])).toEqual([]);
  expect(readingQuestions(preferenceReadings)).toEqual([
    { about: 'strength', answers: [general, strong] },
  ]);
  expect(readingQuestions([general, unknownA])).toEqual([
    { about: 'unknown', answers: [general, unknownA] },
  ]);
  expect(readingQuestions([general, strong, unknownA, strongA])).toEqual([
    { about: 'strength', answers: [general, strong] },
    { about: 'unknown', answers: [general, unknownA] },
  ]);
});

it('answers one question otherwise, and the other as before', () => {
  const all = [general, strong, unknownA, strongA];
  expect(answerWith(all, strong, 'unknown', unknownA)).toBe(strongA);
  expect(answerWith(all, strongA, 'strength', general)).toBe(unknownA);
  expect(answerWith(all, strongA, 'unknown', general)).toBe(strong);
  expect(answerWith(all, unknownA, 'strength', strong)).toBe(strongA);
});
