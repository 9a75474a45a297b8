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

/** Fresh pages are taken by growing, which is atomic, so that several threads may do it. */
export function pagesOf(memory: WasmMemory): Pages {
  /** Addresses of runs that were given back, by their length in pages. */
  const free = new Map<number, number[]>();
  const giveBack = ({ address, pages }: Run): void => {
    free.set(pages, [...(free.get(pages) ?? []), address]);
  };
  const left = new FinalizationRegistry<Run>(giveBack);
  return {
    take(bytes) {
      const pages = pagesFor(bytes);
      const address = free.get(pages)?.pop();
      if (address === undefined) return grow(memory, pages);
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

function grow(memory: WasmMemory, pages: number): number | undefined {
  try {
    return memory.grow(pages) * PAGE;
  } catch {
    return undefined;
  }
}
