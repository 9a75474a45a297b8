import { expect, test } from 'vitest';
import { sayTime } from './say-time.ts';

test('a time is said as long ago as it is, and by its date after a day', () => {
  const now = Date.UTC(2026, 5, 10, 12);
  expect(sayTime(now - 20_000, now)).toBe('just now');
  expect(sayTime(now - 60_000, now)).toBe('1 minute ago');
  expect(sayTime(now - 3 * 3_600_000, now)).toBe('3 hours ago');
  expect(sayTime(now - 48 * 3_600_000, now)).toContain('Jun 8, 2026');
});
