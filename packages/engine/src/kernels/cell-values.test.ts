import { expect, test } from 'vitest';
import { narrowestFor, nothingIn, valueArrays, type Width } from './cell-values.ts';

test.each<[rankCount: number, width: Width]>([
  [0, 1],
  [127, 1],
  [128, 2],
  [255, 2],
  [256, 2],
  [32_767, 2],
  [32_768, 4],
  [65_535, 4],
  [65_536, 4],
])('%i ranks take %i bytes each', (rankCount, width) => {
  expect(narrowestFor(rankCount)).toBe(width);
});

test.each([1, 2, 4] as const)(
  'in %i bytes all ranks, -1 and what stands for none are different',
  (width) => {
    const ranks = new valueArrays[width](3);
    const nothing = nothingIn(ranks);
    const highest = nothing - 1;
    ranks.set([-1, highest, nothing]);
    expect([...ranks]).toEqual([-1, highest, nothing]);
    expect(narrowestFor(highest + 1)).toBe(width);
    if (width < 4) expect(narrowestFor(highest + 2)).toBeGreaterThan(width);
  },
);
