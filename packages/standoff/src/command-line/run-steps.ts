import { type CrewOutcome, runInSlices, type Steps, type WatchOptions } from '@standoff/engine';
import { exitStatus, Failure } from './failure.ts';
import { percent, progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs work to its end, with a line of progress on a terminal once it takes noticeably long. An
 * interruption ends the command and says how far the work got.
 */
export function runSteps<T>(steps: Steps<T>, terminal: Terminal): Promise<T> {
  return runWatched((watch) => runInSlices(steps, watch), terminal);
}

/** The same for work that does not go on in steps, but can be watched and interrupted. */
export async function runWatched<T>(
  work: (watch: WatchOptions) => Promise<CrewOutcome<T>>,
  terminal: Terminal,
): Promise<T> {
  const line = progressLine(terminal);
  const outcome = await work({ signal: terminal.signal, onProgress: line.show });
  line.clear();
  if (outcome.status === 'done') return outcome.value;
  if (outcome.status === 'failed') throw threadFailed(outcome.problem);
  const { what, share } = outcome.progress;
  const message = `interrupted at ${percent(share)}: ${what}`;
  throw new Failure(exitStatus.interrupted, message);
}

function threadFailed(problem: string): Failure {
  return new Failure(
    exitStatus.limitReached,
    [
      `a thread failed: ${problem}`,
      '  = help: if it was for want of memory, --threads 1 needs the least',
    ].join('\n'),
  );
}
