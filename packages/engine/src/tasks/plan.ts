import { needsSequential } from '../analyses/stability.ts';
import type { Computation, Concept } from '../concepts/define-concept.ts';
import { sequentialSanction } from '../concepts/sequential.ts';
import { isRanked, type Model } from '../model/model.ts';
import type { Reading } from '../readings/define-reading.ts';
import { readings } from '../readings/index.ts';
import type { Task } from './task.ts';
import { timeOf } from './task-time.ts';

/** What an analysis is to find out. */
export interface Request {
  readonly concepts: readonly Concept[];
  /**
   * The reading of preferences; the general one when left out. The concepts must have it. In a strong
   * one the verdicts by any loss are found as well, since what holds there only is said to hold weakly.
   */
  readonly reading?: Reading;
  /** A cell from which moves are to be followed. */
  readonly from?: number;
}

export interface PlannedTask {
  readonly task: Task;
  /** What it computes, in the terms of the field. */
  readonly what: string;
  /** Positions in the plan of the tasks whose results it needs; all of them come before it. */
  readonly needs: readonly number[];
  /** About how long it takes, in nanoseconds for each cell. */
  readonly time: number;
  /** Whether it is for a body, whose votes everybody who works at the plan takes for itself. */
  readonly voted?: boolean;
}

/** The tasks that answer a request, each once, in an order in which they could be done. */
export function planTasks(model: Model, { concepts, reading, from }: Request): PlannedTask[] {
  const plan: PlannedTask[] = [];
  const everyone = [...model.preferences.keys()];
  // Explicit relations and votes are no work to read and are never sorted.
  const ranked = everyone.filter((dm) => isRanked(model.preferences[dm]!));
  const add = (task: Task, what: string, needs: readonly number[]): number =>
    plan.push({
      task,
      what,
      needs,
      time: timeOf(task, model),
      ...(isVoted(task, model) && { voted: true }),
    }) - 1;

  const orderOf = new Map(
    ranked.map((dm) => [dm, add({ kind: 'order', decisionMaker: dm }, 'ordering the states', [])]),
  );
  const allOrders = [...orderOf.values()];
  const sorted = remember((dm: number) =>
    add({ kind: 'improvements', decisionMaker: dm }, 'sorting the improvements', [
      orderOf.get(dm)!,
    ]),
  );

  const needsOf = (dm: number, computation: Computation, read?: Reading): readonly number[] => {
    if (needsSequential(computation)) {
      return [...allOrders, ...everyone.map((other) => sequentialFor(other))];
    }
    if (!('response' in computation) || !orderOf.has(dm)) return allOrders;
    if (computation.response === 'none') return [orderOf.get(dm)!];
    // Folds over improvements: of the others where these reply by them, of its own against thresholds.
    const folded = ranked.filter((mover) =>
      mover === dm ? read?.counts.deters === 'greatly-worse' : computation.response !== 'any',
    );
    return [...allOrders, ...folded.map(sorted)];
  };
  const addStability = (dm: number, computation: Computation, read?: Reading): number => {
    const what = `${nameOf(computation, concepts)} for decision maker ${dm + 1} of ${everyone.length}`;
    const needs = needsOf(dm, computation, read);
    const task = { kind: 'stability', decisionMaker: dm, computation } as const;
    return add({ ...task, ...(read && { reading: read.id }) }, what, needs);
  };
  const sequentialFor = remember((dm: number) => addStability(dm, sequentialSanction));

  for (const read of readingsFor(reading)) {
    for (const { computation } of concepts) {
      for (const dm of everyone) {
        if (read === undefined && computation === sequentialSanction) sequentialFor(dm);
        else addStability(dm, computation, read);
      }
    }
  }
  if (from !== undefined) {
    for (const policy of ['any', 'improving'] as const) {
      add({ kind: 'reachability', from, policy }, 'following the moves', allOrders);
    }
  }
  return plan;
}

function isVoted(task: Task, { preferences }: Model): boolean {
  return 'decisionMaker' in task && preferences[task.decisionMaker]!.kind === 'voting';
}

/** The readings to find verdicts in. */
function readingsFor(asked: Reading = readings[0]): (Reading | undefined)[] {
  return [...(asked.weakIn ? [asked.weakIn] : []), asked].map(taskReading);
}

/** The reading as tasks have it: undefined stands for the general one. */
export function taskReading(reading: Reading): Reading | undefined {
  return reading === readings[0] ? undefined : reading;
}

function nameOf(computation: Computation, concepts: readonly Concept[]): string {
  const concept = concepts.find((known) => known.computation === computation);
  return concept?.symbol ?? 'sequential stability';
}

/** The same function, called once for each argument. */
function remember(make: (argument: number) => number): (argument: number) => number {
  const made = new Map<number, number>();
  return (argument) => {
    const known = made.get(argument);
    if (known !== undefined) return known;
    const value = make(argument);
    made.set(argument, value);
    return value;
  };
}
