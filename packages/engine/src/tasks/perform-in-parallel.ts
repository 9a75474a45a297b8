import type { Model } from '../model/model.ts';
import { canShare, share } from '../run/shared-array.ts';
import { runInSlices } from '../run/steps.ts';
import { roomBeside } from '../space/room-beside.ts';
import type { Space } from '../space/space.ts';
import { type CrewLimits, crewSize } from './crew-size.ts';
import { performHere } from './perform-here.ts';
import { type CrewOutcome, performPlan, type WatchOptions } from './perform-plan.ts';
import type { PlannedTask } from './plan.ts';
import type { TaskResult } from './task.ts';
import type { Setup, WorkerHandle } from './worker.ts';

/** Who may work beside the thread of the caller. */
export interface CrewOptions extends CrewLimits {
  /** Starts a worker that serves tasks. */
  readonly startWorker: () => WorkerHandle;
}

/**
 * Does a plan with as many workers as pay and fit, or else in slices in the thread of the caller.
 * The workers are gone when this is done, however it ends.
 */
export async function performInParallel(
  plan: readonly PlannedTask[],
  model: Model,
  space: Space,
  crew: CrewOptions,
  watch: WatchOptions = {},
): Promise<CrewOutcome<readonly TaskResult[]>> {
  const size = crewSize(plan, space, crew);
  if (size === 0) return runInSlices(performHere(plan, model, space), watch);
  const workers: WorkerHandle[] = [];
  try {
    const problem = startWorkers(workers, size, crew);
    if (problem !== undefined) return { status: 'failed', problem };
    return await performPlan(plan, workers, setupFor(model, space, size), watch);
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** Adds so many workers; says what kept one from being started. */
function startWorkers(
  workers: WorkerHandle[],
  size: number,
  { startWorker }: CrewOptions,
): string | undefined {
  try {
    while (workers.length < size) workers.push(startWorker());
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function setupFor(model: Model, space: Space, workers: number): Setup {
  const { states } = space;
  const shared = canShare();
  const room = roomBeside(space);
  return {
    kind: 'setup',
    model,
    shared,
    ...(room !== undefined && { room: room / workers }),
    ...(states && { states: shared ? { ...states, words: states.words.map(share) } : states }),
  };
}
