import type { Space } from '../space/space.ts';

/**
 * The array of keys that ordering the states last left over, for the next decision maker: a fresh one for each
 * would wait to be collected beside those that are in use. Whoever needs the memory may have it.
 */
const spare = new WeakMap<Space['layout'], WeakRef<Int32Array>>();

/** One key for all states: 0, and -1 in cells that are none. */
export function tiedKeys({ layout, cells, feasible }: Space): Int32Array {
  const left = spare.get(layout)?.deref();
  spare.delete(layout);
  const keys = left?.fill(0) ?? new Int32Array(cells);
  if (feasible) for (let c = 0; c < cells; c++) keys[c] = feasible[c]! - 1;
  return keys;
}

/** Lets the keys be used again. */
export function leaveKeys({ layout }: Space, keys: Int32Array): void {
  spare.set(layout, new WeakRef(keys));
}
