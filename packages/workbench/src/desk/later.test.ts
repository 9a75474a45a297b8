import { expect, it, vi } from 'vitest';
import { later } from './later.ts';

it('a part is loaded once, with the first question to it, and answers then', async () => {
  const load = vi.fn(async () => ({ sum: (a: number, b: number) => a + b, stop: () => {} }));
  const part = later(load, { sum: true, stop: true });
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([part.sum(1, 2), part.sum(3, 4)])).toEqual([3, 7]);
  await part.stop();
  expect(load).toHaveBeenCalledTimes(1);
});
