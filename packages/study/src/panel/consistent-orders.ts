import { allOf, type KnownOrder, type WishOrder } from './known-order.ts';

/** How much an order counts for: products of what its steps do. */
export interface OrderWeights {
  /** Of a statement that comes while so many wait that the file has before it, in the same degree. */
  readonly passing: number;
  /** Of a statement that is no wish though it may be one; one that may not be is one less this. */
  readonly dropped: number;
}

/** Orders and sets of wishes count alike. */
export const EVENLY: OrderWeights = { passing: 1, dropped: 1 };

/** Sets of statements are gone through one by one, 2 to the power of these. */
export const MOST_COUNTED = 20;

export interface ConsistentOrders {
  /** The sum of what all orders count for; of orders that count alike how many there are, up to the digits of a number. */
  readonly weight: number;
  /** Draws an order by its weight; takes numbers from 0 up to 1. */
  draw(random: () => number): WishOrder;
}

/**
 * All orders that are as known, by going through the sets of those that may come first. What is dropped is so in the end, so that
 * each order is met once.
 */
export function consistentOrders(
  known: KnownOrder,
  weights: OrderWeights = EVENLY,
): ConsistentOrders {
  if (known.statements > MOST_COUNTED) {
    throw new RangeError(`${known.statements} statements: at most ${MOST_COUNTED} are counted`);
  }
  const found = new Map<number, number>();
  const weigh = (placed: number): number => {
    const before = found.get(placed);
    if (before !== undefined) return before;
    const weight =
      endsAt(known, placed, weights) +
      nextOf(known, placed, weights).reduce(
        (sum, { one, weight }) => sum + weight * weigh(placed | (1 << one)),
        0,
      );
    found.set(placed, weight);
    return weight;
  };
  return {
    weight: weigh(0),
    draw(random) {
      const order: number[] = [];
      for (let placed = 0; ; ) {
        let left = random() * weigh(placed) - endsAt(known, placed, weights);
        const ways = nextOf(known, placed, weights);
        const next = ways.find(({ one, weight }) => {
          if (left < 0) return false;
          left -= weight * weigh(placed | (1 << one));
          return left < 0;
        });
        if (next === undefined) return order;
        order.push(next.one);
        placed |= 1 << next.one;
      }
    },
  };
}

/** What an order counts for that has these and no more: none where wishes or answers are left over. */
function endsAt(known: KnownOrder, placed: number, { dropped }: OrderWeights): number {
  if ((known.wishes & ~placed) !== 0) return 0;
  if (known.answers.some(({ of }) => (of & placed) === 0)) return 0;
  return dropped ** countBits(allOf(known.statements) & ~placed & ~known.dropped);
}

/** What may come after these, and what it counts for. */
function nextOf(
  { statements, great, wishes, dropped, answers }: KnownOrder,
  placed: number,
  weights: OrderWeights,
): { readonly one: number; readonly weight: number }[] {
  const left = allOf(statements) & ~placed & ~dropped;
  // Once something of the second degree stands, what waits of the first is no wish.
  const isSecond = (placed & ~great) !== 0;
  const waitsOfFirst = (left & great & wishes) !== 0;
  const next: { one: number; weight: number }[] = [];
  for (let rest = left; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const isGreat = (great & bit) !== 0;
    if (isGreat ? isSecond : waitsOfFirst) continue;
    if (answers.some((one) => (one.of & placed) === 0 && (one.of & bit & ~one.in) !== 0)) continue;
    const degree = isGreat ? great : ~great;
    const passed = countBits(left & degree & (bit - 1));
    const isOpen = (wishes & bit) === 0;
    const weight = weights.passing ** passed * (isOpen ? keeping(weights) : 1);
    next.push({ one: 31 - Math.clz32(bit), weight });
  }
  return next;
}

/** Where orders count alike, so do those with one wish more. */
function keeping({ dropped }: OrderWeights): number {
  return dropped === 1 ? 1 : 1 - dropped;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
