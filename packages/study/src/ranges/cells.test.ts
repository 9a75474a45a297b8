import { runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { literalOrders } from '../../../../test/set-ups/literal-orders.ts';
import { volumeOf } from './cell-volume.ts';
import { changesSign, difference, type Form, normalised, valueIn } from './form.ts';
import { pointIn, splitCube } from './split-cube.ts';

const small = fc.integer({ min: -4, max: 4 });

const sumsOf = (dimensions: number, most: number) =>
  fc.array(
    fc.record({
      constant: small,
      slopes: fc.array(small, { minLength: dimensions, maxLength: dimensions }),
    }),
    { minLength: 2, maxLength: most },
  );

/** By the order of some sums the part that its cell takes. */
function ordersOf(forms: readonly Form[], dimensions: number): Map<string, number> {
  const cuts = new Map(
    forms
      .flatMap((form, k) => forms.slice(k + 1).map((other) => difference(form, other)))
      .filter(changesSign)
      .map((form) => normalised(form))
      .map((form) => [`${form.constant},${form.slopes}`, form]),
  );
  const cells = runToEnd(splitCube([...cuts.values()], dimensions, { cells: 1e4, looks: 1e7 }))!;
  const parts = new Map<string, number>();
  for (const cell of cells) {
    const point = pointIn(cell);
    const values = forms.map((form) => valueIn(form, point));
    const order = [...forms.keys()].sort(
      (a, b) => Number(values[b]! > values[a]!) - Number(values[b]! < values[a]!) || a - b,
    );
    const { part, whole } = volumeOf(cell);
    expect(parts.has(order.join())).toBe(false);
    parts.set(order.join(), Number(part) / Number(whole));
  }
  return parts;
}

test.each([
  [1, 6, 60],
  [2, 5, 30],
  [3, 4, 12],
])(
  'in %i dimensions the orders of sums and their parts are those of the definition',
  (dimensions, most, runs) => {
    fc.assert(
      fc.property(sumsOf(dimensions, most), (sums) => {
        const distinct = [...new Map(sums.map((one) => [JSON.stringify(one), one])).values()];
        const forms = distinct.map(({ constant, slopes }) => ({
          constant: BigInt(constant),
          slopes: slopes.map(BigInt),
        }));
        const [found, wanted] = [ordersOf(forms, dimensions), literalOrders(distinct, dimensions)];
        expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
        for (const [order, part] of found) expect(part).toBeCloseTo(wanted.get(order)!, 9);
      }),
      { numRuns: draws(runs, 'STANDOFF_SWEEPS') },
    );
  },
);
