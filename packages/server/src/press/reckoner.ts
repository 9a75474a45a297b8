import { createThreads } from './in-thread.ts';
import type { Reckoned, Reckoning } from './reckon.ts';

/** Asks the engine about models that were saved; undefined where it has too much to do just now. */
export type Reckoner = <Asked extends Reckoning>(
  asked: Asked,
) => Promise<Reckoned<Asked> | undefined>;

const MOST = { milliseconds: 20_000, megabytes: 1024, waiting: 8 } as const;

/** One at a time in a thread of its own, so that no page waits for it. */
export function createReckoner(limits: { readonly milliseconds: number } = MOST): Reckoner {
  const { run } = createThreads<Reckoning, unknown>('reckon-program', { ...MOST, ...limits });
  return async <Asked extends Reckoning>(asked: Asked) => {
    const ended = await run(asked);
    if (ended.status === 'busy') return undefined;
    // The program answers what it was asked.
    return (ended.status === 'done' ? ended.value : { problem: ended.why }) as Reckoned<Asked>;
  };
}
