import type { Outcome } from '../storage/tables.ts';
import { createThreads } from './in-thread.ts';
import type { Reckoning } from './reckon.ts';

/** Works findings out for readers' judgements; undefined where it has too much to do just now. */
export type Reckoner = (reckoning: Reckoning) => Promise<Outcome | undefined>;

const MOST = { milliseconds: 20_000, megabytes: 1024, waiting: 8 } as const;

/** One at a time in a thread of its own, so that no page waits for it. */
export function createReckoner(): Reckoner {
  const run = createThreads<Reckoning, Outcome>('reckon-program', MOST);
  return async (reckoning) => {
    const ended = await run(reckoning);
    if (ended.status === 'done') return ended.value;
    return ended.status === 'busy' ? undefined : { problem: ended.why };
  };
}
