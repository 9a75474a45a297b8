import { extraBytes } from '../analyses/memory.ts';
import type { Space } from '../space/space.ts';
import type { PlannedTask } from './plan.ts';
import { urgencies } from './schedule.ts';

/** What workers may use. */
export interface CrewLimits {
  /** Workers that may run at the same time. */
  readonly threads: number;
  /** Bytes of memory that are free, where that is known. */
  readonly memory?: number;
}

/** Shorter work is done before workers have started and warmed up. */
const WORTH_SECONDS = 0.4;
/** The same where bodies vote: each worker takes all votes for itself, and little of the work is done by kernels. */
const WORTH_WHERE_VOTED = 2;

/**
 * How many workers a plan should be shared between: as many as are allowed, can have something to do
 * and fit the memory; none where a single one would be left, or the work is too short.
 */
export function crewSize(
  plan: readonly PlannedTask[],
  space: Space,
  { threads, memory = Number.POSITIVE_INFINITY }: CrewLimits,
): number {
  const whole = plan.reduce((sum, { time }) => sum + time, 0);
  const worth = plan.some(({ voted }) => voted) ? WORTH_WHERE_VOTED : WORTH_SECONDS;
  if (whole * space.cells < worth * 1e9) return 0;
  const useful = Math.ceil(whole / Math.max(...urgencies(plan)));
  const fitting = Math.floor((memory - bytesForResults(space)) / bytesForWorker(space, plan));
  const size = Math.min(threads, useful, fitting);
  return size < 2 ? 0 : size;
}

/**
 * Ranks of four bytes twice, sorted improvements, lengths of sequences and the bits of sets of stable
 * states: for each cell and decision maker, at most.
 */
const RESULT_BYTES = 21;

/** Estimate of the memory that results take, which all share. */
export function bytesForResults({ cells, movers }: Space): number {
  return RESULT_BYTES * cells * movers.length;
}

/** A thread of its own, with its code. */
const THREAD_BYTES = 30_000_000;

/**
 * Estimate of the memory that a worker takes for itself at most, besides the results that all share: the
 * space that it builds, the arrays that its operators work in, and ranks of its own.
 */
export function bytesForWorker(
  { representation, cells, movers }: Space,
  plan: readonly PlannedTask[],
): number {
  const { fixed, forEach } = workerBytes[representation];
  const computations = plan.flatMap(({ task }) =>
    task.kind === 'stability' ? [task.computation] : [],
  );
  const extra = extraBytes(computations);
  return THREAD_BYTES + cells * (fixed + forEach * movers.length + extra);
}

/** Bytes for each cell: once, and for each decision maker. */
const workerBytes: Record<Space['representation'], { fixed: number; forEach: number }> = {
  dense: { fixed: 36, forEach: 4 },
  sparse: { fixed: 60, forEach: 40 },
  graph: { fixed: 24, forEach: 64 },
};
