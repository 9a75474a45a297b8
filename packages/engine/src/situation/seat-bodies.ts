import { createBodyMover } from '../moves/movers/body-mover.ts';
import type { Order } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/**
 * The space in which bodies move as their members vote. In a space by itself a body reaches all its
 * drafts, since who carries what depends on preferences. `orders` holds those of the bodies already.
 */
export function seatBodies(space: Space, decisionMakers: number, orders: readonly Order[]): Space {
  if (space.movers.length === decisionMakers) return space;
  const movers = space.movers.map((mover, k) =>
    k < decisionMakers ? mover : createBodyMover(mover, orders[k]!, space),
  );
  return { ...space, movers };
}

/** Finds the moves that rest on orders, which must be known. That takes long only once. */
export function* findMoves({ movers }: Space): Steps<void> {
  for (const { prepare } of movers) if (prepare !== undefined) yield* prepare();
}
