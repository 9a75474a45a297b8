import type { Change } from '../syntax/briefing.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What was corrected or updated has been, wherever on earth its author is: changes on a day of which that cannot be so, each as it is told. */
export function changesToCome(changes: readonly Change[], now: Date): string[] {
  const tomorrow = new Date(now.getTime() + DAY_MILLISECONDS).toISOString().slice(0, 10);
  return changes
    .filter(({ date }) => date > tomorrow)
    .map(({ kind, date }) => `the head says "${kind}" on ${date}, which is still to come`);
}
