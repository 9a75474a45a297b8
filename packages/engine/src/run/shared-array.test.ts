import { expect, test } from 'vitest';
import { canShare, copyOut, keepAsIs, share } from './shared-array.ts';

const all = [Uint8Array.of(1, 255), Uint16Array.of(7), Int32Array.of(-1), Float64Array.of(0.5)];

test('a shared array holds the same in memory that threads share', () => {
  expect(canShare()).toBe(true);
  for (const array of all) {
    const shared = share<typeof array>(array);
    expect(shared).toEqual(array);
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(share(shared)).toBe(shared);
    expect(keepAsIs(array)).toBe(array);
  }
});

test('a part of a larger shared memory is copied, since it would keep all of it', () => {
  const part = new Int32Array(new SharedArrayBuffer(64), 8, 2).fill(5);
  const shared = share(part);
  expect(shared).toEqual(part);
  expect(shared.buffer.byteLength).toBe(8);
});

test('what is copied out can be cloned; what is in ordinary memory stays', () => {
  for (const array of all) expect(copyOut<typeof array>(array)).toBe(array);
  const shared = share(Int32Array.of(1, 2));
  const copy = copyOut(shared);
  expect(copy).toEqual(shared);
  expect(copy.buffer).toBeInstanceOf(ArrayBuffer);
});
