import { expect, test } from 'vitest';
import { openWasmArrays } from './wasm-arrays.ts';

test('an array is taken in once, as it is', () => {
  const arrays = openWasmArrays()!;
  const own = arrays.values(4, 16);
  expect(arrays.takeIn(own)).toBe(own);
  const other = Int32Array.of(3, -1, 4);
  const copy = arrays.takeIn(other);
  expect(copy).toEqual(other);
  expect(copy.buffer).not.toBe(other.buffer);
  expect(arrays.takeIn(copy)).toBe(copy);
});
