import { expect, test } from 'vitest';
import { placeIn, sayGain, scaleOf, signed } from './gain-scale.ts';

test('a scale holds the status quo and all that is shown', () => {
  const scale = scaleOf([
    { order: 'better', places: 12 },
    { order: 'worse', places: -4 },
    { order: 'incomparable' },
  ]);
  expect(scale).toEqual({ low: -4, high: 12 });
  expect([-4, 0, 12].map((places) => placeIn(scale, places))).toEqual([0, 0.25, 1]);
  expect(scaleOf([])).toEqual({ low: 0, high: 1 });
});

test('a gain is said in words and with a sign', () => {
  expect([12, -1, 0].map(signed)).toEqual(['+12', '−1', '0']);
  expect(sayGain({ order: 'worse', places: -1 })).toBe('falls by 1 place');
  expect(sayGain({ order: 'equal', places: 0 })).toBe('is neither better nor worse off');
  expect(sayGain({ order: 'better' })).toBe('prefers it');
});
