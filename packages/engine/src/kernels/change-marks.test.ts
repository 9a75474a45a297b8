import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChangeMarks } from './change-marks.ts';

const CELLS = 1000;
const stretch = fc
  .tuple(fc.nat(CELLS - 1), fc.nat(CELLS - 1))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

test('what fell is seen by whoever has not looked since, and by nobody else', () => {
  const sweep = fc.record({ before: fc.nat(20), fell: fc.array(stretch, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(sweep, { maxLength: 20 }), stretch, (sweeps, asked) => {
      const marks = new ChangeMarks(CELLS);
      const touching: number[] = [];
      const near: number[] = [];
      sweeps.forEach(({ before, fell }, k) => {
        const since = Math.min(before, k);
        marks.begin(k + 1, since);
        const seen = marks.hasFallen(asked.first, asked.last);
        if (since === 0 || touching.some((at) => at > since)) expect(seen).toBe(true);
        else if (!near.some((at) => at > since)) expect(seen).toBe(false);
        for (const { first, last } of fell) {
          marks.markFallen(first, last);
          if (first <= asked.last && last >= asked.first) touching.push(k + 1);
          if (first <= asked.last + 64 && last >= asked.first - 64) near.push(k + 1);
        }
      });
    }),
  );
});

test('before a first look everything counts as fallen', () => {
  const marks = new ChangeMarks(1);
  marks.begin(3, 0);
  expect(marks.hasFallen(0, 0)).toBe(true);
  expect(marks.visited).toBe(0);
});
