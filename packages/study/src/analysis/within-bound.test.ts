import { countWork, runToEnd, type Steps } from '@standoff/engine';
import { expect, it } from 'vitest';
import { asFarAs, BEYOND, withinBound } from './within-bound.ts';

/** Work of so many pieces, each of so many looks. */
function* work(pieces: number, looks: number, done: { pieces: number }): Steps<string> {
  for (let k = 1; k <= pieces; k++) {
    countWork(looks);
    done.pieces = k;
    yield { what: 'working', passes: k, share: k / pieces };
  }
  return 'found';
}

it.each([
  ['that takes less is done', 100, 10, 'found', 100],
  ['that takes a little more is given up once the bound is spent', 150, 10, BEYOND, 101],
  ['that would take far more is given up soon', 10_000, 10, BEYOND, 11],
])('work %s', (_, pieces, looks, outcome, begun) => {
  const done = { pieces: 0 };
  expect(runToEnd(withinBound(work(pieces, looks, done), 1000))).toBe(outcome);
  expect(done.pieces).toBe(begun);
});

it('what others do meanwhile does not count', () => {
  const steps = withinBound(work(10, 10, { pieces: 0 }), 1000);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return expect(step.value).toBe('found');
    countWork(10_000);
  }
});

it.each([
  [1000, 5],
  [25, 2],
  [20, 2],
  [5, 0],
] as const)('with %i looks for items of 10 looks each, %i are looked at', (most, found) => {
  const shares: number[] = [];
  const steps = asFarAs(['a', 'b', 'c', 'd', 'e'], most, {
    *look(item) {
      return `${item} ${yield* work(10, 1, { pieces: 0 })}`;
    },
    shareOf: (at) => at / 5,
  });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      expect(step.value).toEqual(
        ['a found', 'b found', 'c found', 'd found', 'e found'].slice(0, found),
      );
      break;
    }
    shares.push(step.value.share);
  }
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});
