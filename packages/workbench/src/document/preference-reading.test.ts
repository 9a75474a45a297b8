import { expect, it } from 'vitest';
import { otherReading } from './preference-reading.ts';

const reading = (id: string) => ({ id, name: id, definition: '', citation: '' });
const preferenceReadings = [reading('general'), reading('strong')];

it('is the reading taken, unless that is the general one or nothing is read yet', () => {
  expect(otherReading({ preferenceReadings, preferenceReading: 'strong' })?.id).toBe('strong');
  expect(otherReading({ preferenceReadings, preferenceReading: 'general' })).toBeUndefined();
  expect(otherReading(undefined)).toBeUndefined();
});
