/** The arrays in which the engine keeps something for each cell. */
export type CellArray = Uint8Array | Uint16Array | Int32Array | Float64Array;

/** Puts an array where it is to stay: the array itself, or a copy of it in other memory. */
export type KeepArray = <A extends CellArray>(array: A) => A;

/** Leaves an array where it is. */
export const keepAsIs: KeepArray = (array) => array;

/** Whether threads can read one memory here. A web page must be cross-origin isolated for that. */
export function canShare(): boolean {
  return typeof SharedArrayBuffer !== 'undefined';
}

/**
 * The array in memory that threads share: sent to a worker, it is not copied. An array that is
 * there already stays.
 */
export function share<A extends CellArray>(array: A): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = new (array.constructor as new (memory: SharedArrayBuffer) => A)(
    new SharedArrayBuffer(array.byteLength),
  );
  shared.set(array);
  return shared;
}
