import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';

/** The rows of a list, fetched in blocks as they come into sight; what is far away is forgotten. */
export interface RowBlocks {
  row(position: number): ShownOutcomeRow | undefined;
  /** Fetches the rows at these positions. */
  want(positions: readonly number[]): void;
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
  let wanted: readonly number[] = [];
  let busy = false;
  const blockOf = (position: number) => Math.floor(position / BLOCK);
  const missing = () => wanted.map(blockOf).find((block) => !blocks.has(block));
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
    row: (position) => blocks.get(blockOf(position))?.[position % BLOCK],
    want(positions) {
      wanted = positions;
      if (!busy) void fetchMissing();
    },
  };
}
