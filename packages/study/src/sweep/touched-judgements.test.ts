import { runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { DoubtedOrder, InDoubt } from './choices.ts';
import type { Answers } from './comparing.ts';
import { touchedIn } from './weigh-boxes.ts';

/** Two entries of a pool may stand at one place, as alternatives do. */
const PLACES = [0, 1, 1, 2, 3];

const inDoubt: readonly InDoubt[] = [
  ...[0, 1, 2, 3].map((place) => ({ kind: 'alone', place }) as InDoubt),
  ...[0, 1, 2].flatMap((upper) =>
    [1, 2, 3].flatMap((lower) =>
      upper < lower ? [{ kind: 'above', upper, lower } as InDoubt] : [],
    ),
  ),
];

const order = {
  inDoubt,
  pool: PLACES.map((place) => ({ place, changed: new Set<number>() })),
} as unknown as DoubtedOrder;

const answered = (signs: readonly number[]): Answers => ({
  values: Int8Array.of(),
  signs: Int8Array.from(signs),
  alike: false,
});

test('touched is what some comparison has at its place, or of two places in one each way', () => {
  const signs = fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 3 }), (all) => {
      const at = (one: readonly number[], place: number, sign: number) =>
        one.some((own, k) => PLACES[k] === place && own === sign);
      const expected = [...inDoubt.keys()].filter((position) => {
        const one = inDoubt[position]!;
        if (one.kind === 'alone')
          return all.some((some) => at(some, one.place, 1) || at(some, one.place, -1));
        return all.some((some) =>
          [1, -1].some((sign) => at(some, one.upper, sign) && at(some, one.lower, -sign)),
        );
      });
      const found = runToEnd(touchedIn(0, order, [{ compared: [new Set(all.map(answered))] }]));
      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
      const whole = touchedIn(0, order, [{ compared: [new Set()], isWhole: true }]);
      expect(runToEnd(whole)).toEqual([...inDoubt.keys()]);
    }),
    { numRuns: draws(200) },
  );
});

test('it pauses over very many comparisons that touch nothing', () => {
  const none = new Set(Array.from({ length: 20_000 }, () => answered([0, 0, 0, 0, 0])));
  expect([...touchedIn(0, order, [{ compared: [none] }])].length).toBeGreaterThan(2);
});
