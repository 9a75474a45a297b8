import { codeOf, levelsOf } from '@standoff/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { type Axis, withLevels } from './axes.ts';

/** Options of so many levels each, of one owner. */
function axesWith(counts: readonly number[]): Axis[] {
  return counts.map((count, k) => ({
    owner: 0,
    option: { owner: 'a', id: `o${k}`, levels: Array.from({ length: count }) },
  })) as unknown as Axis[];
}

/** Few options, whose codes are plain numbers, and so many that some codes are not. */
const levelled = fc
  .oneof(
    fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 30, maxLength: 40 }),
  )
  .chain((counts) => {
    const levels = fc.tuple(...counts.map((count) => fc.nat(count - 1)));
    return fc.record({
      counts: fc.constant(counts),
      from: levels,
      to: levels,
      which: fc.infiniteStream(fc.boolean()),
    });
  });

test('a state with other levels of some options has the code of the levels put together', () => {
  fc.assert(
    fc.property(levelled, ({ counts, from, to, which }) => {
      const form = { options: counts.map((levels) => ({ levels })) };
      const changed = from.map((_, k) => (which.next().value ? k : -1)).filter((k) => k >= 0);
      const levels = changed.map((k) => ({
        option: { owner: 'a', option: `o${k}` },
        level: to[k]!,
      }));
      const found = withLevels(axesWith(counts), codeOf(form, from), levels);
      const expected = from.map((level, k) => (changed.includes(k) ? to[k]! : level));
      expect(found).toBe(codeOf(form, expected));
      expect(levelsOf(form, found)).toEqual(expected);
    }),
    { numRuns: draws(200) },
  );
});
