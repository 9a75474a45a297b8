import type { Outcome, Progress } from '../run/steps.ts';
import { openAccount } from './account.ts';
import type { PlannedTask } from './plan.ts';
import { createSchedule } from './schedule.ts';
import type { TaskResult } from './task.ts';
import type { FromWorker, Setup, WorkerHandle } from './worker.ts';

/** A result, how far the work got before it was cancelled, or what a worker failed of. */
export type CrewOutcome<T> = Outcome<T> | Failed;

export interface Failed {
  readonly status: 'failed';
  readonly problem: string;
}

export interface WatchOptions {
  /** Aborting it ends the work at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Has a plan done by workers and gives the results in the order of the plan. The thread that calls
 * this only passes messages on, so it hears a signal at once. Ending the workers is left to the
 * caller, however this ends; until then they may go on with what nobody waits for any longer.
 */
export function performPlan(
  plan: readonly PlannedTask[],
  workers: readonly WorkerHandle[],
  setup: Setup,
  { signal, onProgress }: WatchOptions = {},
): Promise<CrewOutcome<readonly TaskResult[]>> {
  const schedule = createSchedule(plan);
  const crew = workers.map((handle) => new Member(handle));
  const account = openAccount(plan);
  const results: TaskResult[] = [];
  let progress: Progress = { what: 'starting threads', passes: 0, share: 0 };

  const report = (passes: number): void => {
    const { latest } = account;
    progress = {
      what: latest === undefined ? progress.what : plan[latest]!.what,
      passes: progress.passes + passes,
      share: account.share(performance.now()),
    };
    onProgress?.(progress);
  };
  const assignAll = (): void => {
    for (const member of crew.filter(({ task }) => task === undefined)) {
      const position = schedule.next();
      if (position === undefined) return;
      account.begin(position, performance.now());
      member.assign(position, plan[position]!, results);
    }
  };
  const takeIn = (member: Member, result: TaskResult): void => {
    const position = member.finish();
    results[position] = result;
    schedule.finish(position);
    account.finish(position, performance.now());
    assignAll();
    report(0);
  };

  return new Promise((resolve) => {
    let ended = false;
    const end = (outcome: CrewOutcome<readonly TaskResult[]>): void => {
      ended = true;
      signal?.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = (): void => end({ status: 'cancelled', progress });
    const fail = (problem: string): void => end({ status: 'failed', problem });
    const hear = (member: Member, message: FromWorker): void => {
      if (ended) return;
      if (message.kind === 'failure') fail(message.problem);
      else if (message.kind === 'passes') report(message.passes);
      else takeIn(member, message.result);
      if (schedule.done) end({ status: 'done', value: results });
    };

    signal?.addEventListener('abort', cancel);
    for (const member of crew) {
      member.handle.listen((message) => hear(member, message), fail);
      member.handle.send(setup);
    }
    if (signal?.aborted) cancel();
    else {
      assignAll();
      report(0);
    }
  });
}

/** A worker with what it is at and what it knows. */
class Member {
  readonly handle: WorkerHandle;
  /** Position in the plan of what it is doing. */
  task: number | undefined;
  readonly #known = new Set<number>();

  constructor(handle: WorkerHandle) {
    this.handle = handle;
  }

  assign(position: number, { task, needs }: PlannedTask, results: readonly TaskResult[]): void {
    const unknown = needs.filter((need) => !this.#known.has(need));
    for (const need of unknown) this.#known.add(need);
    this.task = position;
    this.handle.send({ kind: 'assignment', task, news: unknown.map((need) => results[need]!) });
  }

  finish(): number {
    const position = this.task!;
    this.#known.add(position);
    this.task = undefined;
    return position;
  }
}
