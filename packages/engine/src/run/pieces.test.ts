import { expect, test } from 'vitest';
import { countWork, millisecondsOf } from './pace.ts';
import { announcingPieces, beginPieces } from './pieces.ts';
import { steadily } from './steadily.ts';
import type { Steps } from './steps.ts';

const MILLISECOND = 1 / millisecondsOf(1);

test('what is left of pieces is as much for each as those that are done took', () => {
  const left = beginPieces(10);
  countWork(6 * MILLISECOND);
  expect(left(2).milliseconds).toBeCloseTo(24);
  countWork(4 * MILLISECOND);
  expect(left(5).milliseconds).toBeCloseTo(10);
  expect(left(10).milliseconds).toBe(0);
});

test('what the first few of very many pieces took is not told', () => {
  const told = (all: number) => {
    const left = announcingPieces(all);
    return Array.from({ length: all + 1 }, (_, done) => done).filter((done) => left(done));
  };
  expect(told(5)).toEqual([1, 2, 4]);
  expect(told(1000)).toEqual([64, 128, 256, 512]);
});

test('work whose share goes with time announces what is left each time that it has come twice as far', () => {
  function* work(): Steps<void> {
    for (let at = 1; at <= 100; at++) {
      countWork(MILLISECOND);
      yield { what: 'work', passes: at, share: at / 100 };
    }
  }
  const announced = [...steadily(work())].flatMap(({ passes, cost }) =>
    cost ? [[passes, Math.round(cost.milliseconds)]] : [],
  );
  expect(announced).toEqual([
    [2, 98],
    [4, 96],
    [8, 92],
    [16, 84],
    [32, 68],
    [64, 36],
  ]);
});
