import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import type { Order } from '../orders/order.ts';
import type { Situation } from '../situation/situation.ts';
import { stepsOf } from '../situation/written-moves.ts';

/** So many moves of a mover at most are written down, for as long as its order is there: 4 MB. */
const MOST_WRITTEN = 2 ** 20;

const steps = new WeakMap<Mover, WeakMap<Order, Arcs>>();

/** The credible steps of a mover by the state in which they begin, where they are few. */
export function keptSteps(situation: Situation, dm: number): Arcs | undefined {
  const { space } = situation;
  const mover = space.movers[dm]!;
  const { replies } = situation.judgementOf(dm);
  if (space.cells * (mover.mostTargets ?? Number.POSITIVE_INFINITY) > MOST_WRITTEN)
    return undefined;
  const byOrder = steps.get(mover) ?? new WeakMap<Order, Arcs>();
  const found = byOrder.get(replies) ?? stepsOf(situation, dm, 'improving');
  steps.set(mover, byOrder.set(replies, found));
  return found;
}
