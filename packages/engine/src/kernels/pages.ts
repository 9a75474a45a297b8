import type { WasmMemory } from './web-assembly.ts';

const PAGE = 2 ** 16;

/** The pages of a memory, taken and given back in runs. */
export interface Pages {
  /**
   * The address of pages for so many bytes, all zero: a run of as many that was given back, or fresh
   * ones. Undefined where there are none.
   */
  take(bytes: number): number | undefined;
  /**
   * Gives pages back once nothing refers to `holder` any longer; the system says so some time after,
   * and only between two pieces of work.
   */
  giveBackAfter(holder: object, address: number, bytes: number): void;
}

/** What a memory has grown by. */
interface Grown {
  bytes: number;
}

let taken = 0;
const collected = new FinalizationRegistry<Grown>(({ bytes }) => {
  taken -= bytes;
});

/**
 * Bytes that the memories of the kernels have grown by in this thread, as long as they are there: none of them shrinks, and
 * what the heap is said to hold leaves them out. That one has been collected is heard between two pieces of work.
 */
export function kernelBytes(): number {
  return taken;
}

/** Fresh pages are taken by growing, which is atomic, so that several threads may do it. */
export function pagesOf(memory: WasmMemory): Pages {
  /** Addresses of runs that were given back, by their length in pages. */
  const free = new Map<number, number[]>();
  const giveBack = ({ address, pages }: Run): void => {
    free.set(pages, [...(free.get(pages) ?? []), address]);
  };
  const grown: Grown = { bytes: 0 };
  collected.register(memory, grown);
  const left = new FinalizationRegistry<Run>(giveBack);
  return {
    take(bytes) {
      const pages = pagesFor(bytes);
      const address = free.get(pages)?.pop();
      if (address === undefined) return grow(memory, pages, grown);
      new Uint8Array(memory.buffer, address, bytes).fill(0);
      return address;
    },
    giveBackAfter: (holder, address, bytes) =>
      left.register(holder, { address, pages: pagesFor(bytes) }),
  };
}

interface Run {
  readonly address: number;
  readonly pages: number;
}

function pagesFor(bytes: number): number {
  return Math.ceil(bytes / PAGE);
}

function grow(memory: WasmMemory, pages: number, grown: Grown): number | undefined {
  try {
    const address = memory.grow(pages) * PAGE;
    grown.bytes += pages * PAGE;
    taken += pages * PAGE;
    return address;
  } catch {
    return undefined;
  }
}
