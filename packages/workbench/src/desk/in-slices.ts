import { runInSlices, type Steps } from '@standoff/engine';

/** Runs steps and lets other work in between; undefined where a signal ends it. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T | undefined> {
  const outcome = await runInSlices(steps, signal && { signal });
  return outcome.status === 'done' ? outcome.value : undefined;
}
