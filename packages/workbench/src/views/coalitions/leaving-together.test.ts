import { expect, it } from 'vitest';
import { createLeavingTogether } from './leaving-together.ts';

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => String(from + k));
const pause = () => new Promise((resolve) => setTimeout(resolve));

it('asks about few states at a time, each once, and next about those in sight then', async () => {
  const asked: (readonly string[])[] = [];
  const waiting: (() => void)[] = [];
  let arrivals = 0;
  const together = createLeavingTogether(
    (some) => {
      asked.push(some);
      const found = some.map((key) => ({ key, leaving: [[Number(key)]] }));
      return new Promise((resolve) => waiting.push(() => resolve(found)));
    },
    () => arrivals++,
  );
  together.want(keys(0, 20));
  together.want(keys(5, 10));
  expect(together.of('0')).toBeUndefined();
  for (let k = 0; k < 3; k++) {
    waiting.shift()?.();
    await pause();
  }
  expect(asked).toEqual([keys(0, 8), keys(8, 10)]);
  expect(arrivals).toBe(2);
  expect(together.of('9')).toEqual([[9]]);
  together.want(keys(5, 10));
  expect(asked).toHaveLength(2);
});

it('gives up where there is no answer, and asks again when asked again', async () => {
  let times = 0;
  const together = createLeavingTogether(
    () => {
      times++;
      return Promise.resolve(undefined);
    },
    () => undefined,
  );
  together.want(['a']);
  await pause();
  together.want(['a']);
  await pause();
  expect(times).toBe(2);
  expect(together.of('a')).toBeUndefined();
});
