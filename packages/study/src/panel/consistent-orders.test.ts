import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistentOrders, EVENLY } from './consistent-orders.ts';
import {
  allOf,
  COMPARED,
  compareBy,
  isPossible,
  type KnownOrder,
  knowing,
  type WishOrder,
} from './known-order.ts';

/** Every order of every set of statements, the first degree before the second. */
function everyOrder({ statements, great }: KnownOrder): WishOrder[] {
  const orders = (left: readonly number[]): WishOrder[] => [
    [],
    ...left.flatMap((one) =>
      orders(left.filter((other) => other !== one)).map((rest) => [one, ...rest]),
    ),
  ];
  const isGreat = (one: number) => ((great >>> one) & 1) === 1;
  return orders([...Array(statements).keys()]).filter((order) =>
    order.every((one, k) => k === 0 || !isGreat(one) || isGreat(order[k - 1]!)),
  );
}

/** By the words of the definition alone. */
function isAsKnown({ wishes, dropped, answers }: KnownOrder, order: WishOrder): boolean {
  const has = (set: number, one: number) => ((set >>> one) & 1) === 1;
  const all = [...Array(30).keys()];
  return (
    all.every((one) => !has(wishes, one) || order.includes(one)) &&
    order.every((one) => !has(dropped, one)) &&
    answers.every((answer) => {
      const most = order.find((one) => has(answer.of, one));
      return most !== undefined && has(answer.in, most);
    })
  );
}

const knowns = fc.integer({ min: 0, max: 5 }).chain((statements) => {
  const set = fc.integer({ min: 0, max: allOf(statements) });
  return fc.record({
    statements: fc.constant(statements),
    great: set,
    wishes: set,
    dropped: fc.oneof(fc.constant(0), set),
    answers: fc.array(fc.record({ of: set, in: set }), { maxLength: 4 }),
  });
});

describe('orders that are as known', () => {
  it('are those that the definition allows: whether there are any, and how many', () => {
    fc.assert(
      fc.property(knowns, (known) => {
        const those = everyOrder(known).filter((order) => isAsKnown(known, order));
        expect(isPossible(known)).toBe(those.length > 0);
        expect(consistentOrders(known).weight).toBe(those.length);
      }),
      { numRuns: 400 },
    );
  });

  it('are told apart by how they compare two outcomes', () => {
    const asked = fc.record({ of: fc.integer({ min: 0, max: 31 }), in: fc.nat(31) });
    fc.assert(
      fc.property(knowns, asked, (known, { of, in: fulfilled }) => {
        const all = allOf(known.statements);
        const question = { of: of & all, in: fulfilled & of & all };
        const those = everyOrder(known).filter((order) => isAsKnown(known, order));
        fc.pre(those.length > 0);
        for (const compared of COMPARED) {
          const so = those.filter((order) => compareBy(order, question) === compared);
          const then = knowing(known, question, compared);
          expect(then === undefined ? 0 : consistentOrders(then).weight).toBe(so.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are drawn as often as they count for', () => {
    const known = { statements: 4, great: 1, wishes: 3, dropped: 0, answers: [{ of: 6, in: 4 }] };
    const those = everyOrder(known).filter((order) => isAsKnown(known, order));
    const { draw } = consistentOrders(known, EVENLY);
    const counts = new Map(those.map((order) => [order.join(), 0]));
    const drawn = 400 * those.length;
    // Evenly spread numbers, one after the other in turn, are as good as drawn ones.
    let at = 0;
    const next = () => (at = (at + 0.618033988749895) % 1);
    for (let k = 0; k < drawn; k++) {
      const order = draw(next).join();
      expect(counts.has(order)).toBe(true);
      counts.set(order, counts.get(order)! + 1);
    }
    expect(Math.min(...counts.values())).toBeGreaterThan(0);
  });
});
