import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGroupOrders } from './group-orders.ts';

/** Best rank first, ties in the order of positions, as pairs of position and whether a rank begins. */
function literalOrder(ranks: Int32Array): [number, boolean][] {
  const states = [...ranks.keys()].filter((level) => ranks[level]! >= 0);
  states.sort((a, b) => ranks[b]! - ranks[a]! || a - b);
  return states.map((level, k) => [level, k === 0 || ranks[level] !== ranks[states[k - 1]!]]);
}

test('groups share an order exactly if their states stand in it alike', () => {
  const shape = fc.record({
    size: fc.integer({ min: 1, max: 6 }),
    most: fc.integer({ min: 0, max: 3 }),
  });
  const groups = shape.chain(({ size, most }) =>
    fc.array(fc.array(fc.integer({ min: -1, max: most }), { minLength: size, maxLength: size }), {
      minLength: 1,
      maxLength: 60,
    }),
  );
  fc.assert(
    fc.property(groups, (all) => {
      const orders = createGroupOrders(all[0]!.length, 4);
      const found = all.map((ranks) => orders.orderOf(Int32Array.from(ranks)));
      const entries = orders.entries();
      const starts = orders.starts();
      const numbers = new Map<string, number>();
      all.forEach((ranks, k) => {
        const wanted = literalOrder(Int32Array.from(ranks));
        if (wanted.filter(([, begins]) => begins).length < 2) {
          expect(found[k]).toBe(-1);
          return;
        }
        const order = found[k]!;
        const own = entries.subarray(starts[order], starts[order + 1]);
        expect([...own].map((entry) => [entry >> 1, (entry & 1) === 1])).toEqual(wanted);
        const key = JSON.stringify(wanted);
        expect(numbers.get(key) ?? order).toBe(order);
        numbers.set(key, order);
      });
    }),
  );
});

test('where most groups have an order of their own, looking for them ends and all are still right', () => {
  const size = 12;
  const orders = createGroupOrders(size, 1000);
  let state = 1;
  const groups = Array.from({ length: 3000 }, () =>
    Int32Array.from({ length: size }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return (state >>> 8) % 1000;
    }),
  );
  const found = groups.map((ranks) => orders.orderOf(ranks));
  expect(orders.starts().length).toBeGreaterThan(2000);
  const entries = orders.entries();
  const starts = orders.starts();
  groups.forEach((ranks, g) => {
    const own = entries.subarray(starts[found[g]!], starts[found[g]! + 1]);
    expect([...own].map((entry) => [entry >> 1, (entry & 1) === 1])).toEqual(literalOrder(ranks));
  });
});
