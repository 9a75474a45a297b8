import { expect, test } from 'vitest';
import { openAccount } from './account.ts';
import type { PlannedTask } from './plan.ts';

function planned(time: number): PlannedTask {
  return { task: { kind: 'order', decisionMaker: 0 }, what: 'ordering', needs: [], time };
}

test('what is done counts by its planned time, what is under way by how long it has been', () => {
  const account = openAccount([planned(10), planned(20), planned(70)]);
  account.begin(0, 0);
  account.begin(2, 0);
  expect(account.share(50)).toBe(0);
  account.finish(0, 100);
  expect(account.share(100)).toBeCloseTo(0.1 + 0.1);
  account.begin(1, 100);
  expect(account.latest).toBe(1);
  expect(account.share(200)).toBeCloseTo(0.1 + 0.2 + 0.1);
  account.finish(1, 300);
  expect(account.latest).toBe(2);
});

test('no task is believed to be done before it is', () => {
  const account = openAccount([planned(10), planned(90)]);
  account.begin(0, 0);
  account.finish(0, 1);
  account.begin(1, 1);
  expect(account.share(1_000_000)).toBeCloseTo(0.1 + 0.95 * 0.9);
});

test('the share does not fall when a task takes longer than planned', () => {
  const account = openAccount([planned(10), planned(10), planned(80)]);
  account.begin(0, 0);
  account.finish(0, 10);
  account.begin(1, 10);
  account.begin(2, 10);
  const before = account.share(60);
  account.finish(1, 2_000);
  expect(account.share(61)).toBe(before);
});
