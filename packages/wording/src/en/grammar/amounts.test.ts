import { expect, test } from 'vitest';
import { sayDuration, saySize } from './amounts.ts';

test.each([
  [1, '1 bytes'],
  [999, '1,000 bytes'],
  [120_000, '120 kB'],
  [2_684_354_560, '2.7 GB'],
  [1e18, '1,000 PB'],
])('%i bytes', (bytes, said) => {
  expect(saySize(bytes)).toBe(said);
});

test.each([
  [400, '0.4 seconds'],
  [1000, '1 second'],
  [41_234, '41 seconds'],
  [119_999, '120 seconds'],
  [150_000, '2.5 minutes'],
  [3 * 3_600_000, '3 hours'],
  [58 * 86_400_000, '58 days'],
  [1e16, '320,000 years'],
])('%i milliseconds', (milliseconds, said) => {
  expect(sayDuration(milliseconds)).toBe(said);
});
