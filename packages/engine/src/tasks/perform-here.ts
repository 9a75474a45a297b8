import type { Model } from '../model/model.ts';
import { forgetReplies } from '../operators/stability-by-regions.ts';
import { reporting } from '../run/reporting.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { createPerformer } from './performer.ts';
import type { PlannedTask } from './plan.ts';
import type { TaskResult } from './task.ts';

/** Does a plan in the thread of the caller, one task after the other. */
export function* performHere(
  plan: readonly PlannedTask[],
  model: Model,
  space: Space,
): Steps<readonly TaskResult[]> {
  const performer = createPerformer(model, space);
  const whole = plan.reduce((sum, { time }) => sum + time, 0);
  const results: TaskResult[] = [];
  let passes = 0;
  let done = 0;
  for (const { task, what, time } of plan) {
    const report = (): Progress => ({ what, passes: ++passes, share: done / whole });
    results.push(yield* reporting(performer.perform(task), report));
    done += time;
    yield report();
  }
  forgetReplies(performer.situation);
  return results;
}
