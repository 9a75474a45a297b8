import type { Space } from './space.ts';

/** Bytes, where memory is limited, in all spaces that lay out the same states. */
const room = new WeakMap<Space['layout'], number>();

/** Says how many bytes may be written down beside what an analysis takes by its estimate. */
export function leaveRoom({ layout }: Pick<Space, 'layout'>, bytes: number): void {
  room.set(layout, bytes);
}

/** How many these are; undefined where memory has no limit. */
export function roomBeside({ layout }: Pick<Space, 'layout'>): number | undefined {
  return room.get(layout);
}

/**
 * Of entries for each of which so many bytes of the room are needed how many may be written down, `most` at most. Bodies
 * write down votes, and what the others do in reply, for one body after the other.
 */
export function entriesBeside(
  space: Pick<Space, 'layout'>,
  bytesEach: number,
  most: number,
): number {
  return Math.min(most, Math.floor((roomBeside(space) ?? Number.POSITIVE_INFINITY) / bytesEach));
}
