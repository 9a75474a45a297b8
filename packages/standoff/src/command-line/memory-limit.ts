import { saySize } from '@standoff/wording';
import { exitStatus, Failure } from './failure.ts';
import { LEAST_MEMORY } from './memory-guard.ts';
import type { Terminal } from './terminal.ts';

/** What is left free for everything else that runs. */
const SHARE = 0.8;

/**
 * The options of a command with the memory that it may use: as asked, or most of what there is. Ends the command where
 * less is asked for than any work takes.
 */
export function withMemoryLimit<T extends { readonly maxMemory?: number }>(
  options: T,
  terminal: Terminal,
): T & { readonly maxMemory: number } {
  const { maxMemory } = options;
  if (terminal.memory && maxMemory !== undefined && maxMemory < LEAST_MEMORY) {
    const least = saySize(LEAST_MEMORY);
    throw new Failure(
      exitStatus.limitReached,
      [
        `any work takes about ${least} of memory beside its model; the limit is ${saySize(maxMemory)}`,
        `  = help: allow at least --max-memory ${LEAST_MEMORY / 1e6}MB`,
      ].join('\n'),
    );
  }
  return { ...options, maxMemory: maxMemory ?? SHARE * terminal.availableMemory() };
}
