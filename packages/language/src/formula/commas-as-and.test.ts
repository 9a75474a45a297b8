import { expect, it } from 'vitest';
import { commasAsAnd } from './commas-as-and.ts';

it('commas mean and, but not between what is counted or compared', () => {
  expect(commasAsAnd('a.b = c, d')).toBe('a.b = c and  d');
  expect(commasAsAnd('min(a, b) >= 2, (c, d)')).toBe('min(a, b) >= 2 and  (c and  d)');
  expect(commasAsAnd('at least 2 of (a, (b, c)), d')).toBe('at least 2 of (a, (b and  c)) and  d');
});
