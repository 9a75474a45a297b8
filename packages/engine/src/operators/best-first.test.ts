import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst } from './best-first.ts';

it('puts what is liked best first, and leaves the order of what is liked alike', () => {
  const ranks = Int32Array.from([2, 0, 2, 1]);
  expect(bestFirst({ kind: 'ranked', ranks, rankCount: 3 }, [0, 1, 2, 3])).toEqual([0, 2, 3, 1]);
});

it('never puts a cell before one that is preferred to it by a transitive relation', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), {
    selector: ([a, b]) => `${a} ${b}`,
  });
  fc.assert(
    fc.property(pairs, (listed) => {
      // Numbers descend along every pair, so the closure has no circles.
      const better = new Set(listed.filter(([a, b]) => a > b).map(([a, b]) => `${a} ${b}`));
      const prefers = (a: number, b: number): boolean =>
        better.has(`${a} ${b}`) ||
        [0, 1, 2, 3, 4, 5].some((c) => better.has(`${a} ${c}`) && prefers(c, b));
      const sorted = bestFirst({ kind: 'relation', prefers }, [0, 1, 2, 3, 4, 5]);
      sorted.forEach((cell, k) => {
        for (const later of sorted.slice(k + 1)) expect(prefers(later, cell)).toBe(false);
      });
    }),
  );
});
