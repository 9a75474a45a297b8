import { expect, test } from 'vitest';
import type { PlannedTask } from './plan.ts';
import { createSchedule, urgencies } from './schedule.ts';

function planned(time: number, needs: readonly number[] = []): PlannedTask {
  return { task: { kind: 'order', decisionMaker: 0 }, what: 'ordering', needs, time };
}

const plan = [planned(1), planned(3), planned(10, [0]), planned(2, [0, 1])];

test('a task is as urgent as the longest chain of work that begins with it', () => {
  expect(urgencies(plan)).toEqual([11, 5, 10, 2]);
});

test('the most urgent task that can be begun comes next, each once', () => {
  const schedule = createSchedule(plan);
  expect([schedule.next(), schedule.next(), schedule.next()]).toEqual([0, 1, undefined]);
  schedule.finish(1);
  expect(schedule.next()).toBeUndefined();
  schedule.finish(0);
  expect([schedule.next(), schedule.next(), schedule.next()]).toEqual([2, 3, undefined]);
});

test('all is done once each task is', () => {
  const schedule = createSchedule(plan);
  for (const position of plan.keys()) {
    expect(schedule.done).toBe(false);
    schedule.finish(position);
  }
  expect(schedule.done).toBe(true);
});

test('where there is nothing to do, everything is done', () => {
  const schedule = createSchedule([]);
  expect([schedule.next(), schedule.done]).toEqual([undefined, true]);
});
