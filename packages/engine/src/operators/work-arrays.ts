import type { Space } from '../space/space.ts';

/** Arrays over the cells of a space that no operator is using at the moment. */
const spare = new WeakMap<Space, Int32Array[]>();

/**
 * An array over the cells to work in, with anything in it. The operators of one analysis thus reuse
 * two or three arrays instead of asking for fresh memory for every decision maker and concept.
 */
export function borrowArray(space: Space): Int32Array {
  return spare.get(space)?.pop() ?? space.arrays.int32(space.cells);
}

/** Lets an array be borrowed again. One that is not given back is simply lost. */
export function giveBack(space: Space, array: Int32Array): void {
  const arrays = spare.get(space);
  if (arrays === undefined) spare.set(space, [array]);
  else arrays.push(array);
}
