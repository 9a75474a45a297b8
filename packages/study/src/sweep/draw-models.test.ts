import { expect, it } from 'vitest';
import type { Choice, DoubtedOrder } from './choices.ts';
import { BLOCK, modelDrawer } from './draw-models.ts';
import type { World } from './worlds.ts';

/** An order with so many choices, of which the later ones weigh more. */
const orderOf = (count: number) =>
  ({
    choices: Array.from({ length: count }, (_, k) => ({ weight: BigInt(k + 1) })),
  }) as unknown as DoubtedOrder;
const world = { choice: { weight: 1n } as Choice } as World;
const drawn = (seed: number, from: number, to: number) => {
  const draw = modelDrawer([orderOf(3), orderOf(100)], { worlds: [world] } as never, seed);
  return [...draw(from, to)].map(({ choices }) => choices.join());
};

it('models are the same however they are divided, and go on as they begin', () => {
  const all = drawn(5, 0, 3 * BLOCK);
  expect(all).toHaveLength(3 * BLOCK);
  const parts = [0, 7, BLOCK - 1, BLOCK, 2 * BLOCK + 5, 3 * BLOCK];
  const together = parts.slice(1).flatMap((to, k) => drawn(5, parts[k]!, to));
  expect(together).toEqual(all);
});

it('no two blocks are alike, nor two seeds, and each draws by weight', () => {
  const all = drawn(5, 0, 3 * BLOCK);
  const starts = [0, BLOCK, 2 * BLOCK].map((at) => all.slice(at, at + 20).join(' '));
  starts.push(drawn(6, 0, 20).join(' '));
  expect(new Set(starts).size).toBe(4);
  for (const at of [0, BLOCK, 2 * BLOCK]) {
    const last = all.slice(at, at + BLOCK).filter((one) => one.startsWith('2')).length;
    // Half of the weight; within five standard deviations.
    expect(Math.abs(last - BLOCK / 2)).toBeLessThan(250);
  }
});
