import { createPace, type Steps } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import type { DoubtedOrder } from './choices.ts';
import type { Box } from './follow-traces.ts';
import type { Turning } from './swept.ts';
import { choicesIn, WEIGHING } from './weigh-boxes.ts';

/** So many smallest sets are listed. */
export const MOST_SETS = 1000;

/** The fewest changed judgements that lead from what is written into one of these boxes, and all such sets. */
export function* turningPoint(
  boxes: readonly Box[],
  orders: readonly DoubtedOrder[],
): Steps<Turning> {
  const pace = createPace();
  const sizes: number[] = [];
  for (const box of boxes) {
    sizes.push(sizeOf(box, orders));
    if (pace.spend(orders.length)) yield WEIGHING;
  }
  const size = sizes.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  if (size === Number.POSITIVE_INFINITY) return { size: undefined, count: 0, sets: [] };
  const sets: (readonly Judgement[])[] = [];
  let count = 0;
  for (const [k, box] of boxes.entries()) {
    if (sizes[k] !== size) continue;
    const smallest = smallestIn(box, orders);
    count += smallest.reduce((product, own) => product * own.length, 1);
    sets.push(...combined(smallest, box.world.choice.judgements, MOST_SETS - sets.length));
    if (pace.spend(choicesIn(box))) yield WEIGHING;
  }
  return { size, count, sets };
}

function sizeOf(box: Box, orders: readonly DoubtedOrder[]): number {
  return box.choices.reduce((sum, own, dm) => sum + least(own, orders[dm]!), box.world.choice.size);
}

/** Choices stand by size, the one as written first, and of a box in the same order. */
function least([first]: readonly number[], { choices }: DoubtedOrder): number {
  return first === undefined ? Number.POSITIVE_INFINITY : choices[first]!.size;
}

/** For each decision maker what leads to its nearest choices in a box. */
function smallestIn({ choices }: Box, orders: readonly DoubtedOrder[]): (readonly Judgement[])[][] {
  return choices.map((own, dm) => {
    const order = orders[dm]!;
    const size = least(own, order);
    return own
      .map((choice) => order.choices[choice]!)
      .filter((choice) => choice.size === size)
      .map(({ judgements }) => judgements);
  });
}

function combined(
  smallest: readonly (readonly (readonly Judgement[])[])[],
  begun: readonly Judgement[],
  limit: number,
): (readonly Judgement[])[] {
  let sets: (readonly Judgement[])[] = [begun];
  for (const own of smallest) {
    sets = sets.flatMap((set) => own.map((more) => [...set, ...more])).slice(0, Math.max(0, limit));
  }
  return sets;
}
