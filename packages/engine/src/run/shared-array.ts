import type { CellValues } from '../kernels/cell-values.ts';

/** The arrays in which the engine keeps something for each cell. */
export type CellArray = CellValues | Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Puts an array where it is to stay: the array itself, or a copy of it in other memory. */
export type KeepArray = <A extends CellArray>(array: A) => A;

/** Leaves an array where it is. */
export const keepAsIs: KeepArray = (array) => array;

/** Whether threads can read one memory here. A web page must be cross-origin isolated for that. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer !== 'undefined';
}

/**
 * The array in memory that threads share, and that it has to itself: sent to a worker, it is not
 * copied, nor is anything else kept with it. An array in such memory stays.
 */
export function share<A extends CellArray>(array: A): A {
  const { buffer, byteLength } = array;
  if (buffer instanceof SharedArrayBuffer && buffer.byteLength === byteLength) return array;
  const shared = new (array.constructor as new (memory: SharedArrayBuffer) => A)(
    new SharedArrayBuffer(byteLength),
  );
  shared.set(array);
  return shared;
}

/**
 * The array in ordinary memory: sent to a worker, it is copied. Where nothing can be shared, an array
 * in the memory of the kernels could not be sent at all.
 */
export function copyOut<A extends CellArray>(array: A): A {
  return array.buffer instanceof ArrayBuffer ? array : (array.slice() as A);
}
