import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { kernelBytes } from '../src/kernels/pages.ts';
import { openWasmArrays } from '../src/kernels/wasm-arrays.ts';

// A program of a thread, for `pages.test.ts`: to collect garbage where much else is in memory takes a fifth of a second each time.

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Collects what nothing refers to until the registries have heard of it: mostly once. */
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

/** What the kernels are said to have taken, and how much of it when nothing refers to their memory any longer. */
async function countMemory() {
  const before = kernelBytes();
  let arrays: ReturnType<typeof openWasmArrays> = openWasmArrays()!;
  arrays.bytes(16 * CELLS);
  const taken = kernelBytes() - before;
  arrays = undefined;
  await settle();
  await settle();
  return { taken, asked: 16 * CELLS, left: kernelBytes() - before };
}

/** Where arrays lie that are made and left one after the other beside one that is kept, and what is in them. */
async function useAgain() {
  const arrays = openWasmArrays()!;
  const kept = arrays.bytes(CELLS).fill(7);
  const rounds: { address: number; isZero: boolean }[] = [];
  for (let round = 0; round < 8; round++) {
    const array = arrays.bytes(CELLS);
    const isZero = array.every((value) => value === 0);
    rounds.push({ address: array.fill(round + 1).byteOffset, isZero });
    await settle();
  }
  return { rounds, address: kept.byteOffset, isKept: kept.every((value) => value === 7) };
}

const seen = { memory: await countMemory(), again: await useAgain() };
/** What that thread tells. */
export type Seen = typeof seen;
parentPort?.postMessage(seen);
