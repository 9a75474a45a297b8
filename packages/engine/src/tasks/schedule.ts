import type { PlannedTask } from './plan.ts';

/** Which task of a plan is to be done next, by whoever is free. */
export interface Schedule {
  /** Takes the most urgent task that can be begun now; undefined while there is none. */
  next(): number | undefined;
  /** A task that was taken is done. */
  finish(position: number): void;
  /** Whether everything is done. */
  readonly done: boolean;
}

/**
 * A task can be begun once everything that it needs is done. Of those that can, the most urgent has
 * the longest work behind it: its own and that of the longest chain of tasks that wait for it.
 */
export function createSchedule(plan: readonly PlannedTask[]): Schedule {
  const urgency = urgencies(plan);
  const waiting = new Set(plan.keys());
  const done = new Set<number>();
  return {
    next() {
      let best: number | undefined;
      for (const position of waiting) {
        if (!plan[position]!.needs.every((need) => done.has(need))) continue;
        if (best === undefined || urgency[position]! > urgency[best]!) best = position;
      }
      if (best !== undefined) waiting.delete(best);
      return best;
    },
    finish(position) {
      done.add(position);
    },
    get done() {
      return done.size === plan.length;
    },
  };
}

/** For each task its own time and that of the longest chain of tasks that wait for it. */
export function urgencies(plan: readonly PlannedTask[]): number[] {
  const behind = plan.map(() => 0);
  const urgency: number[] = [];
  for (let position = plan.length - 1; position >= 0; position--) {
    const { needs, time } = plan[position]!;
    urgency[position] = time + behind[position]!;
    for (const need of needs) behind[need] = Math.max(behind[need]!, urgency[position]!);
  }
  return urgency;
}
