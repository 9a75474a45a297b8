import { runInSlices, type Steps } from '@standoff/engine';
import { saidIn, stepsIn } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';

type WithRegister = Pick<Analysed, 'register'>;

/** What is told of an open conflict, for whoever reads it. */
export function told<T>({ register = 'exact' }: WithRegister, say: () => T): T {
  return saidIn(register, say);
}

/** The same where it takes steps. */
export function toldSteps<T>({ register = 'exact' }: WithRegister, steps: Steps<T>): Steps<T> {
  return stepsIn(register, steps);
}

/** Runs steps and lets other work in between; undefined where a signal ends it. */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T | undefined> {
  const outcome = await runInSlices(steps, signal && { signal });
  return outcome.status === 'done' ? outcome.value : undefined;
}
