import type { DoubtedOrder } from './choices.ts';
import type { OneModel } from './judge-models.ts';
import { createDraws, drawByWeight, sumsUpTo } from './random-draws.ts';
import type { Worlds } from './worlds.ts';

/** So many models are drawn one after the other. Each further block is drawn by itself, wherever that is done. */
export const BLOCK = 10_000;

/** Draws models, each as likely as its weight: those from one number up to another, the same for the same seed. */
export function modelDrawer(
  orders: readonly DoubtedOrder[],
  { worlds }: Worlds,
  seed: number,
): (from: number, to: number) => Generator<OneModel> {
  const ofWorlds = sumsUpTo(worlds.map(({ choice }) => choice.weight));
  const ofOrders = orders.map(({ choices }) => sumsUpTo(choices.map(({ weight }) => weight)));
  return function* (from, to) {
    for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
      const draws = createDraws(seed, block);
      const end = Math.min(to, (block + 1) * BLOCK);
      for (let number = block * BLOCK; number < end; number++) {
        const world = worlds[drawByWeight(draws, ofWorlds)]!;
        const choices = ofOrders.map((sums) => drawByWeight(draws, sums));
        if (number >= from) yield { world, choices };
      }
    }
  };
}
