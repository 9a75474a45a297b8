import type { PlannedTask } from './plan.ts';

/** How far a plan has come, with what is under way counted in. `now` is a time in milliseconds. */
export interface Account {
  begin(position: number, now: number): void;
  finish(position: number, now: number): void;
  /** The task that was begun last of those under way. */
  readonly latest: number | undefined;
  /** Share of the work that is done, from 0 to 1. It never falls. */
  share(now: number): number;
}

/** More than this is not believed of a task that is not done yet. */
const ALMOST = 0.95;

/**
 * What is done counts by the time that was planned for it. What is under way counts by how long it
 * has been, at the speed of the tasks that are done: planned time for each millisecond.
 */
export function openAccount(plan: readonly PlannedTask[]): Account {
  const whole = plan.reduce((sum, { time }) => sum + time, 0);
  const begun = new Map<number, number>();
  let doneTime = 0;
  let busy = 0;
  let highest = 0;
  const underWay = (now: number): number => {
    const speed = busy === 0 ? 0 : doneTime / busy;
    let sum = 0;
    for (const [position, start] of begun) {
      sum += Math.min(ALMOST * plan[position]!.time, (now - start) * speed);
    }
    return sum;
  };
  return {
    begin(position, now) {
      begun.set(position, now);
    },
    finish(position, now) {
      busy += now - begun.get(position)!;
      begun.delete(position);
      doneTime += plan[position]!.time;
    },
    get latest() {
      return [...begun.keys()].at(-1);
    },
    share(now) {
      highest = Math.max(highest, (doneTime + underWay(now)) / whole);
      return highest;
    },
  };
}
