import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastStart } from './last-start.ts';

it('is the start that looking from the end finds', () => {
  const ascending = fc
    .uniqueArray(fc.nat(50), { minLength: 1 })
    .map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(ascending, fc.nat(60), (starts, offset) => {
      const found = starts.findLastIndex((start) => start <= offset);
      expect(lastStart(starts, offset)).toBe(Math.max(0, found));
    }),
  );
});
