import { expect, test } from 'vitest';
import { type Progress, runInSlices, runToEnd, type Steps } from './steps.ts';

function* countTo(last: number, milliseconds = 0): Steps<number> {
  for (let passes = 1; passes <= last; passes++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield { what: 'counting', passes, share: passes / last };
  }
  return last;
}

test('work in one go gives its result', () => {
  expect(runToEnd(countTo(3))).toBe(3);
});

test('work in slices gives its result and reports every pause', async () => {
  const reported: Progress[] = [];
  const outcome = await runInSlices(countTo(3), { onProgress: (p) => reported.push(p) });
  expect(outcome).toEqual({ status: 'done', value: 3 });
  expect(reported.map((p) => p.passes)).toEqual([1, 2, 3]);
});

test('work that was aborted before it began does nothing', async () => {
  const outcome = await runInSlices(countTo(3), { signal: AbortSignal.abort() });
  expect(outcome).toMatchObject({ status: 'cancelled', progress: { passes: 0 } });
});

test('a signal that arrives between slices ends the work and says how far it got', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 5);
  const outcome = await runInSlices(countTo(100_000, 1), {
    signal: controller.signal,
    sliceMilliseconds: 2,
  });
  expect(outcome.status).toBe('cancelled');
  if (outcome.status === 'cancelled') expect(outcome.progress.passes).toBeGreaterThan(0);
});
