import { createBodyMover, usualKeeping, type VoteKeeping } from '../moves/movers/body-mover.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Order } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { entriesBeside } from '../space/room-beside.ts';
import type { Space } from '../space/space.ts';

/**
 * The space in which bodies move as their members vote. In a space by itself a body reaches all its
 * drafts, since who carries what depends on preferences. `orders` holds those of the bodies already.
 */
export function seatBodies(space: Space, decisionMakers: number, orders: readonly Order[]): Space {
  const bodies = space.movers.length - decisionMakers;
  if (bodies === 0) return space;
  const movers = space.movers.map((mover, k) =>
    k < decisionMakers ? mover : seatBody(mover, orders[k]!, space, bodies),
  );
  return { ...space, movers };
}

/** A body that reaches all its drafts as one that moves by a vote, where so many are kept beside each other. */
export function seatBody(drafts: Mover, order: Order, space: Space, bodies: number): Mover {
  return createBodyMover(drafts, order, space, keepingWithin(space, bodies));
}

/** Finds the moves that rest on orders, which must be known. That takes long only once. */
export function* findMoves({ movers }: Space): Steps<void> {
  for (const { prepare } of movers) if (prepare !== undefined) yield* prepare();
}

/** Bytes of a draft that is written down, by either side and while it is sorted, and of a word of bits. */
const DRAFT_BYTES = 16;
const WORD_BYTES = 8;

/** Half of the room is for votes, the same for each body. */
function keepingWithin(space: Space, bodies: number): VoteKeeping {
  const { mostWritten, mostWords } = usualKeeping;
  return {
    ...usualKeeping,
    mostWritten: entriesBeside(space, 2 * bodies * DRAFT_BYTES, mostWritten),
    mostWords: entriesBeside(space, 2 * bodies * WORD_BYTES, mostWords),
  };
}
