import type { Steps } from '@standoff/engine';
import type { Judgement } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { DoubtedOrder } from './choices.ts';
import type { OneModel } from './judge-models.ts';
import type { Turning } from './swept.ts';
import { MOST_SETS } from './turning-points.ts';
import type { Worlds } from './worlds.ts';

/** So many models are tried one by one where that takes comparisons alone. */
export const MOST_TRIED = 50_000;

/**
 * The fewest changes after which a model turns, by trying all models of one size before any larger one. Where
 * there are too many to try, it is not known what size is enough.
 */
export function* smallestChanges(
  orders: readonly DoubtedOrder[],
  { worlds }: Worlds,
  turns: (model: OneModel) => Steps<boolean>,
  most: number,
): Steps<Turning> {
  let tried = 0;
  const largest = [...orders.map((order) => order.choices), worlds.map(({ choice }) => choice)]
    .map((choices) => choices.reduce((most, { size }) => Math.max(most, size), 0))
    .reduce((sum, size) => sum + size, 0);
  const bySize = orders.map(({ choices }) => groupBySize(choices.map(({ size }) => size)));
  for (let size = 0; size <= largest; size++) {
    const found: (readonly Judgement[])[] = [];
    let count = 0;
    for (const world of worlds) {
      for (const choices of modelsOfSize(bySize, size - world.choice.size)) {
        if (++tried > most) return { size: undefined, triedUpTo: size - 1, count: 0, sets: [] };
        if (!(yield* turns({ world, choices }))) continue;
        count++;
        if (found.length === MOST_SETS) continue;
        found.push([
          ...world.choice.judgements,
          ...choices.flatMap((choice, dm) => orders[dm]!.choices[choice]!.judgements),
        ]);
      }
      yield { what: doing.tryingFewest, passes: tried, share: 0 };
    }
    if (count > 0) return { size, count, sets: found };
  }
  return { size: undefined, count: 0, sets: [] };
}

function groupBySize(sizes: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [choice, size] of sizes.entries()) {
    const group = groups.get(size);
    if (group) group.push(choice);
    else groups.set(size, [choice]);
  }
  return groups;
}

/** One choice of each decision maker, whose sizes come to this together. */
function* modelsOfSize(
  [first, ...others]: readonly ReadonlyMap<number, readonly number[]>[],
  size: number,
): Generator<number[]> {
  if (size < 0) return;
  if (first === undefined) {
    if (size === 0) yield [];
    return;
  }
  for (const [own, choices] of first) {
    for (const rest of modelsOfSize(others, size - own)) {
      for (const choice of choices) yield [choice, ...rest];
    }
  }
}
