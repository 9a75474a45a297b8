import {
  type CrewOutcome,
  type Progress,
  runInSlices,
  type Steps,
  type WatchOptions,
} from '@standoff/engine';
import {
  type AnalysisResult,
  analyzeInParallel,
  type CompiledCase,
  type ParallelOptions,
} from '@standoff/study';
import { threadCrew } from '../threads/thread-crew.ts';
import { createAnnouncer } from './announcer.ts';
import { exitStatus, Failure } from './failure.ts';
import type { MemoryGuard } from './memory-guard.ts';
import { progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

/** What a command shows of its work, of whatever stages this is made. */
export interface ShownWork {
  show(progress: Progress): void;
  clear(): void;
}

/**
 * Says what work will take, has a line of progress on a terminal once it takes noticeably long, and sees to it that it
 * keeps to the memory that it may use.
 */
export function showWork(terminal: Terminal, guard: MemoryGuard): ShownWork {
  const line = progressLine(terminal);
  const { stderr, now } = terminal;
  const write = (text: string) => {
    // A note begins a line, not behind the bar.
    line.clear();
    stderr.write(text);
  };
  const announcer = createAnnouncer({ stderr: { ...stderr, write }, now });
  return {
    show(progress) {
      guard.look();
      announcer.hear(progress);
      line.show(progress);
    },
    clear: line.clear,
  };
}

/** Runs work to its end, or the stage of a greater work that is shown already. */
export function runSteps<T>(steps: Steps<T>, shown: ShownWork): Promise<T> {
  return runWatched((watch) => runInSlices(steps, watch), shown);
}

/** Analyses a conflict with so many threads, or as many as there are cores. */
export function runAnalysis(
  compiledCase: CompiledCase,
  options: Omit<ParallelOptions, 'crew'>,
  threads: number | undefined,
  shown: ShownWork,
): Promise<AnalysisResult> {
  const crew = threadCrew(threads, options.limits?.bytes);
  return runWatched(
    (watch) => analyzeInParallel(compiledCase, { ...options, ...watch, crew }),
    shown,
  );
}

/** The same for work that does not go on in steps, but can be watched. */
async function runWatched<T>(
  work: (watch: WatchOptions) => Promise<CrewOutcome<T>>,
  shown: ShownWork,
): Promise<T> {
  const outcome = await work({ onProgress: shown.show });
  shown.clear();
  if (outcome.status === 'done') return outcome.value;
  if (outcome.status === 'failed') throw threadFailed(outcome.problem);
  throw new Error('nothing cancels the work of a command');
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
