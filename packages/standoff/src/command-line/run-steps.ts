import {
  type Cost,
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
  type ReanalysisOptions,
  sayDuration,
  saySize,
} from '@standoff/study';
import { threadCrew } from '../threads/thread-crew.ts';
import { exitStatus, Failure } from './failure.ts';
import { noteOnTime, progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

const ANNOUNCE_FROM_MILLISECONDS = 1000;

/** Runs work to its end, with a line of progress on a terminal once it takes noticeably long. */
export function runSteps<T>(steps: Steps<T>, terminal: Terminal): Promise<T> {
  return runWatched((watch) => runInSlices(steps, watch), terminal);
}

/** The same for work whose share of progress goes with time: a note says how long, where no line can. */
export function runSteadySteps<T>(steps: Steps<T>, terminal: Terminal): Promise<T> {
  const note = noteOnTime(terminal);
  return runWatched((watch) => {
    const onProgress = (progress: Progress) => {
      note.show(progress);
      watch.onProgress?.(progress);
    };
    return runInSlices(steps, { ...watch, onProgress });
  }, terminal);
}

/** Analyses a conflict with so many threads, or as many as there are cores. */
export function runAnalysis(
  compiledCase: CompiledCase,
  options: ReanalysisOptions,
  threads: number | undefined,
  terminal: Terminal,
): Promise<AnalysisResult> {
  const crew = threadCrew(threads, options.limits?.bytes);
  return runWatched(
    (watch) => analyzeInParallel(compiledCase, { ...options, ...watch, crew }),
    terminal,
  );
}

/** The same for work that does not go on in steps, but can be watched. */
async function runWatched<T>(
  work: (watch: WatchOptions) => Promise<CrewOutcome<T>>,
  terminal: Terminal,
): Promise<T> {
  const line = progressLine(terminal);
  const onProgress = (progress: Progress) => {
    if (progress.cost !== undefined) announce(progress.cost, terminal);
    line.show(progress);
  };
  const outcome = await work({ onProgress });
  line.clear();
  if (outcome.status === 'done') return outcome.value;
  if (outcome.status === 'failed') throw threadFailed(outcome.problem);
  throw new Error('nothing cancels the work of a command');
}

/** Says what an analysis will take, where that is long enough to think about something else. */
function announce({ milliseconds, upTo = milliseconds, bytes }: Cost, { stderr }: Terminal): void {
  if (upTo < ANNOUNCE_FROM_MILLISECONDS) return;
  stderr.write(`note: ${sayTime(milliseconds, upTo)}; ${saySize(bytes)} of memory, more or less\n`);
}

/** A range that is wider than this tells nothing. */
const WIDEST_RANGE = 30;

function sayTime(milliseconds: number, upTo: number): string {
  if (sayDuration(milliseconds) === sayDuration(upTo)) {
    return `this will take about ${sayDuration(milliseconds)}`;
  }
  if (upTo <= WIDEST_RANGE * milliseconds) {
    return `this will take about ${sayDuration(milliseconds)}, or up to ${sayDuration(upTo)} if searches for replies end late`;
  }
  return `how long this takes is not known: about ${sayDuration(milliseconds)} if searches for replies end soon, and perhaps far longer if they do not; Ctrl-C ends it at any time`;
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
