import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { kernelBytes } from './pages.ts';
import { openWasmArrays } from './wasm-arrays.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * Collects what nothing refers to until the registries have heard of it. Where other tests have left much in memory
 * that takes a fifth of a second each time, so it is done as often as it has to be: mostly once.
 */
async function settle(): Promise<void> {
  let isHeard = false;
  const registry = new FinalizationRegistry(() => {
    isHeard = true;
  });
  registry.register({}, undefined);
  for (let turn = 0; turn < 3 && !isHeard; turn++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const CELLS = 2 ** 16;

test('what the kernels have taken is counted as long as their memory is there', async () => {
  const before = kernelBytes();
  let arrays: ReturnType<typeof openWasmArrays> = openWasmArrays()!;
  arrays.bytes(16 * CELLS);
  expect(kernelBytes() - before).toBeGreaterThanOrEqual(16 * CELLS);
  arrays = undefined;
  await settle();
  await settle();
  expect(kernelBytes()).toBeLessThanOrEqual(before);
});

test('pages of arrays that nothing refers to are used again, and are zero again', async () => {
  const arrays = openWasmArrays()!;
  const kept = arrays.bytes(CELLS).fill(7);
  const addresses = new Set<number>();
  for (let round = 0; round < 8; round++) {
    const array = arrays.bytes(CELLS);
    expect(array.byteOffset).not.toBe(kept.byteOffset);
    expect(array.every((value) => value === 0)).toBe(true);
    addresses.add(array.fill(round + 1).byteOffset);
    await settle();
  }
  expect(addresses.size).toBeLessThan(5);
  expect(kept.every((value) => value === 7)).toBe(true);
});
