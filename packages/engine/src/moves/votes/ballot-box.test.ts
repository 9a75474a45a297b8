import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../../test/draws.ts';
import { expectSame } from '../../../../../test/expect-same.ts';
import type { RankedOrder, Seats } from '../../orders/order.ts';
import { openBallotBox, rankedSeats } from './ballot-box.ts';
import { wordsFor } from './standings.ts';

const DRAFTS = 150;

const order: fc.Arbitrary<RankedOrder> = fc
  .int32Array({ minLength: DRAFTS + 1, maxLength: DRAFTS + 1, min: 0, max: 20 })
  .map((ranks) => ({ kind: 'ranked', ranks, rankCount: 21 }));

const seats: fc.Arbitrary<Seats> = fc.array(order, { minLength: 1, maxLength: 9 }).chain((orders) =>
  fc.record({
    sponsors: fc.option(fc.subarray(orders), { nil: undefined }),
    needed: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.integer({ min: 10, max: 35 })),
    blocked: fc.constantFrom(false, false, false, true),
    vetoes: fc.array(
      fc.record({
        order: fc.constantFrom(...orders),
        great: fc.option(fc.constantFrom(...orders), { nil: undefined }),
      }),
      { maxLength: 2 },
    ),
    // More than four bits can count, at times.
    others: fc.oneof(fc.subarray(orders), fc.array(fc.constantFrom(...orders), { maxLength: 40 })),
  }),
);

/** The rule read literally. The state is what comes after the drafts. */
function isCarried({ sponsors, needed, blocked, vetoes, others }: Seats, draft: number): boolean {
  const better = (by: RankedOrder) => by.ranks[draft]! > by.ranks[DRAFTS]!;
  const worse = (by: RankedOrder) => by.ranks[draft]! < by.ranks[DRAFTS]!;
  const ranked = (some: Seats['others']) => some as readonly RankedOrder[];
  const vetoed = vetoes.some(
    ({ order, great }) =>
      worse(order as RankedOrder) && (great === undefined || worse(great as RankedOrder)),
  );
  const members = ranked([...vetoes.map((veto) => veto.order), ...others]);
  const wanted = sponsors === undefined || ranked(sponsors).some(better);
  return !blocked && !vetoed && wanted && members.filter(better).length >= needed;
}

it('counts the votes on all drafts together as they are counted one by one', () => {
  fc.assert(
    fc.property(seats, fc.constantFrom(undefined, 5, 100, 500), (rule, mostWords) => {
      const ranked = rankedSeats(rule)!;
      const keys = ranked.orders.map(({ ranks }) => Int32Array.from(ranks.subarray(0, DRAFTS)));
      const row = new Int32Array(wordsFor(DRAFTS)).fill(-1);
      const worth = Int32Array.from(ranked.orders, ({ ranks }) => ranks[DRAFTS]!);
      openBallotBox(ranked, keys, DRAFTS, mostWords).carried(worth, row);
      for (let draft = 0; draft < 32 * row.length; draft++) {
        const bit = (row[draft >>> 5]! >>> (draft & 31)) & 1;
        expectSame(bit, draft < DRAFTS && isCarried(rule, draft) ? 1 : 0);
      }
    }),
    { numRuns: draws(500) },
  );
});

it('does not count votes of members without ranks', () => {
  const relation = { kind: 'relation', prefers: () => false } as const;
  const rule = { sponsors: undefined, needed: 1, blocked: false, vetoes: [], others: [relation] };
  expect(rankedSeats(rule)).toBeUndefined();
});
