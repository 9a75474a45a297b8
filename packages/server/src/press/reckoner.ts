import { createThreads } from './in-thread.ts';
import type { Reckoned, Reckoning } from './reckon.ts';

/** Asks the engine about models that were saved; undefined where it has too much to do just now. */
export type Reckoner = <Asked extends Reckoning>(
  asked: Asked,
) => Promise<Reckoned<Asked> | undefined>;

const MOST = { milliseconds: 20_000, megabytes: 1024, waiting: 8 } as const;
/** A page with all its doubts, which nobody waits for. */
const MOST_DOUBTS = { ...MOST, milliseconds: 120_000, waiting: 64 } as const;

/** One at a time in a thread of its own, so that no page waits for it. */
export function createReckoner(limits: { readonly milliseconds: number } = MOST): Reckoner {
  const { run } = createThreads<Reckoning, unknown>('reckon-program', { ...MOST, ...limits });
  // Readers who judge otherwise do not wait for pages that were just published.
  const doubts = createThreads<Reckoning, unknown>('reckon-program', MOST_DOUBTS);
  return async <Asked extends Reckoning>(asked: Asked) => {
    const ended = await (asked.ask === 'doubts' ? doubts.run(asked) : run(asked));
    if (ended.status === 'busy') return undefined;
    // The program answers what it was asked.
    return (ended.status === 'done' ? ended.value : { problem: ended.why }) as Reckoned<Asked>;
  };
}
