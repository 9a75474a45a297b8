import { LONGEST_LOAN } from '../kernels/loans.ts';
import type { Space } from '../space/space.ts';

/**
 * The array of keys that ordering the states last left over, for the next decision maker: a fresh one for each
 * would wait to be collected beside those that are in use. Whoever needs the memory may have it.
 */
const spare = new WeakMap<Space['layout'], WeakRef<Int32Array>>();

/** One key for all states: 0, and -1 in cells that are none. */
export function tiedKeys(space: Space): Int32Array {
  const { layout, cells, feasible, arrays } = space;
  const left = spare.get(layout)?.deref();
  spare.delete(layout);
  const keys = left ?? newKeys(space);
  if (left) arrays.kernels.fill(left, 0);
  if (feasible) for (let c = 0; c < cells; c++) keys[c] = feasible[c]! - 1;
  return keys;
}

/** Where the kernels are fast on them, unless they would fill the memory that ranks are to have. */
function newKeys({ cells, arrays }: Space): Int32Array {
  return cells > LONGEST_LOAN ? new Int32Array(cells) : (arrays.values(4, cells) as Int32Array);
}

/** Lets the keys be used again. */
export function leaveKeys({ layout }: Space, keys: Int32Array): void {
  spare.set(layout, new WeakRef(keys));
}
