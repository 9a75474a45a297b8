import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import type { Seen } from '../../test/use-of-pages.ts';

let seen: Seen;
beforeAll(async () => {
  const thread = new Worker(new URL('../../test/use-of-pages.ts', import.meta.url));
  [seen] = (await once(thread, 'message')) as [Seen];
  await thread.terminate();
});

test('what the kernels have taken is counted as long as their memory is there', () => {
  const { taken, asked, left } = seen.memory;
  expect(taken).toBeGreaterThanOrEqual(asked);
  expect(left).toBeLessThanOrEqual(0);
});

test('pages of arrays that nothing refers to are used again, and are zero again', () => {
  const { rounds, address, isKept } = seen.again;
  for (const round of rounds) {
    expect(round.address).not.toBe(address);
    expect(round.isZero).toBe(true);
  }
  expect(new Set(rounds.map((round) => round.address)).size).toBeLessThan(5);
  expect(isKept).toBe(true);
});
