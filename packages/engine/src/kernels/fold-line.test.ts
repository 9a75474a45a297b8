import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { NOTHING } from './cell-values.ts';
import { foldLine, foldMinimumOfOthers, GREATEST, LEAST, lowerFreeLine } from './fold-line.ts';
import type { Line } from './line.ts';

/** Lines long and short, in rows long and short: beyond one piece of a row, and between. */
const line: fc.Arbitrary<Line> = fc
  .record({ levels: fc.integer({ min: 2, max: 6 }), stride: fc.constantFrom(1, 2, 7, 8, 60, 1500) })
  .chain(({ levels, stride }) =>
    fc
      .oneof(
        fc.constant('all' as const),
        fc.constant('onward' as const),
        fc.array(fc.array(fc.nat(levels - 1)), { minLength: levels, maxLength: levels }),
      )
      .map((reach): Line => ({ levels, stride, reach: withItself(reach) })),
  );

function withItself(reach: Line['reach']): Line['reach'] {
  return typeof reach === 'string' ? reach : reach.map((to, k) => [...new Set([k, ...to])]);
}

const seed = fc.nat(2 ** 31 - 1);

/** Values for two runs of the line; about a tenth are missing. */
function valuesFor({ levels, stride }: Line, start: number): Int32Array {
  let state = start;
  return Int32Array.from({ length: 2 * levels * stride }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & NOTHING;
    return state % 10 === 0 ? NOTHING : state >> 16;
  });
}

/** Cells that a cell may become by a change along the line, itself included. */
function reachable({ levels, stride, reach }: Line, cell: number): number[] {
  const level = Math.floor(cell / stride) % levels;
  return Array.from({ length: levels }, (_, to) => to)
    .filter(
      (to) =>
        reach === 'all' || (reach === 'onward' ? to >= level : [...reach[level]!].includes(to)),
    )
    .map((to) => cell + (to - level) * stride);
}

test('folding a line takes the least or the greatest value that a cell may become', () => {
  fc.assert(
    fc.property(line, seed, (along, start) => {
      const values = valuesFor(along, start);
      for (const [kept, choose] of [
        [LEAST, Math.min],
        [GREATEST, Math.max],
      ] as const) {
        const folded = values.slice();
        foldLine(folded, along, kept);
        const wanted = values.map((_, c) => choose(...reachable(along, c).map((r) => values[r]!)));
        expect(folded).toEqual(wanted);
      }
    }),
    { numRuns: draws(100) },
  );
});

test('folding the others leaves the cell itself out and keeps what is smaller', () => {
  fc.assert(
    fc.property(line, seed, (along, start) => {
      const values = valuesFor(along, start);
      const out = valuesFor(along, start + 1);
      const wanted = out.map((kept, c) =>
        Math.min(kept, ...reachable(along, c).map((r) => (r === c ? NOTHING : values[r]!))),
      );
      foldMinimumOfOthers(values, along, out);
      expect(out).toEqual(wanted);
    }),
    { numRuns: draws(100) },
  );
});

test('lowering a free line folds the states, hides the rest and says whether a value fell', () => {
  fc.assert(
    fc.property(line, seed, fc.boolean(), (along, start, twice) => {
      const free: Line = { ...along, reach: 'all' };
      const values = valuesFor(free, start);
      // The cells without a value are those that are not states.
      const feasible = Uint8Array.from(values, (value) => (value === NOTHING ? 0 : 1));
      const wanted = values.map((value, c) =>
        value === NOTHING ? NOTHING : Math.min(...reachable(free, c).map((r) => values[r]!)),
      );
      const lowered = values.slice();
      expect(lowerFreeLine(lowered, feasible, free)).toBe(wanted.some((v, c) => v !== values[c]));
      expect(lowered).toEqual(wanted);
      if (twice) expect(lowerFreeLine(lowered, feasible, free)).toBe(false);
    }),
    { numRuns: draws(100) },
  );
});
