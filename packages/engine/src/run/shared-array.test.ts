import { expect, test } from 'vitest';
import { canShare, keepAsIs, share } from './shared-array.ts';

test('a shared array holds the same in memory that threads share', () => {
  expect(canShare()).toBe(true);
  for (const array of [
    Uint8Array.of(1, 255),
    Uint16Array.of(7),
    Int32Array.of(-1),
    Float64Array.of(0.5),
  ]) {
    const shared = share<typeof array>(array);
    expect(shared).toEqual(array);
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(share(shared)).toBe(shared);
    expect(keepAsIs(array)).toBe(array);
  }
});
