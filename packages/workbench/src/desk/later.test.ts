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

it('questions reach a part in the order in which they were asked, however their imports end', async () => {
  const heard: number[] = [];
  let wait = 20;
  const load = async () => {
    const loading = wait;
    wait = 0;
    await new Promise((resolve) => setTimeout(resolve, loading));
    return { hear: (one: number) => void heard.push(one) };
  };
  const part = later(load, { hear: true });
  await Promise.all([part.hear(1), part.hear(2), part.hear(3)]);
  expect(heard).toEqual([1, 2, 3]);
});

it('a part that could not be loaded is loaded by the next question', async () => {
  const load = vi
    .fn(async () => ({ sum: (a: number, b: number) => a + b }))
    .mockRejectedValueOnce(new Error('no network'));
  const part = later(load, { sum: true });
  await expect(part.sum(1, 2)).rejects.toThrow('no network');
  expect(await part.sum(1, 2)).toBe(3);
});
