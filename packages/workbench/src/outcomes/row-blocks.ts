import type { ShownOutcomeRow } from '../analysis/shown-outcomes.ts';

/** The rows of a list, fetched in blocks as they come into sight; what is far away is forgotten. */
export interface RowBlocks {
  row(position: number): ShownOutcomeRow | undefined;
  want(from: number, to: number): void;
}

type Fetch = (from: number, to: number) => Promise<readonly ShownOutcomeRow[] | undefined>;

const BLOCK = 64;
const KEPT = 128;

/**
 * One block is on its way at a time, and the next is chosen by what is in sight then: whoever scrolls
 * past a hundred thousand rows does not wait for them.
 */
export function createRowBlocks(fetch: Fetch, onArrival: () => void): RowBlocks {
  const blocks = new Map<number, readonly ShownOutcomeRow[]>();
  let wanted = { from: 0, to: 0 };
  let busy = false;
  const missing = () => {
    for (let block = Math.floor(wanted.from / BLOCK); block * BLOCK < wanted.to; block++) {
      if (!blocks.has(block)) return block;
    }
    return undefined;
  };
  const fetchMissing = async () => {
    busy = true;
    for (let block = missing(); block !== undefined; block = missing()) {
      const rows = await fetch(block * BLOCK, (block + 1) * BLOCK);
      // The list was replaced by another one.
      if (rows === undefined) break;
      blocks.set(block, rows);
      const [oldest] = blocks.keys();
      if (blocks.size > KEPT && oldest !== undefined) blocks.delete(oldest);
      onArrival();
    }
    // At once, so that nobody is turned away by a fetch that has found nothing missing.
    busy = false;
  };
  return {
    row: (position) => blocks.get(Math.floor(position / BLOCK))?.[position % BLOCK],
    want(from, to) {
      wanted = { from, to };
      if (!busy) void fetchMissing();
    },
  };
}
