import type { PrioritizedPreference, Tier } from '../model/model.ts';
import type { Space } from '../space/space.ts';
import type { RankedOrder } from './order.ts';
import { rankKeys } from './ranks.ts';

/** Keys stay whole numbers that a double holds exactly. */
const KEY_LIMIT = 2 ** 52;

/**
 * Ranks by option prioritization. Tiers are taken in as many at a time as fit one key; after each
 * batch the keys are compressed to ranks, so that any number of statements can be ranked without a
 * table of states by statements.
 */
export function rankByPriority(space: Space, { tiers }: PrioritizedPreference): RankedOrder {
  let order: RankedOrder = rankKeys(space, new Float64Array(space.cells));
  for (let next = 0; next < tiers.length; ) {
    const batch = takeBatch(tiers, next, order.rankCount);
    const keys = Float64Array.from(order.ranks);
    addScores(space, batch, keys);
    order = rankKeys(space, keys);
    next += batch.length;
  }
  return order;
}

/** As many tiers as keep rank and scores together below the limit, and at least one. */
function takeBatch(tiers: readonly Tier[], from: number, rankCount: number): Tier[] {
  const batch: Tier[] = [];
  let range = rankCount;
  for (let k = from; k < tiers.length; k++) {
    range *= tiers[k]!.conditions.length + 1;
    if (batch.length > 0 && range > KEY_LIMIT) break;
    batch.push(tiers[k]!);
  }
  return batch;
}

/** keys[c] becomes keys[c] followed by the number of conditions of each tier that hold in c. */
function addScores(space: Space, batch: readonly Tier[], keys: Float64Array): void {
  const roots = batch.flatMap((tier) => tier.conditions);
  space.evaluate(roots, (start, length, truths) => {
    let root = 0;
    for (const { conditions } of batch) {
      for (let c = 0; c < length; c++) keys[start + c]! *= conditions.length + 1;
      for (let k = 0; k < conditions.length; k++, root++) {
        const truth = truths[root]!;
        for (let c = 0; c < length; c++) keys[start + c]! += truth[c]!;
      }
    }
  });
}

/**
 * Which tiers never decide anything: no two feasible states that all tiers before it leave tied
 * differ in it. One entry for each tier.
 */
export function idleTiers(space: Space, { tiers }: PrioritizedPreference): boolean[] {
  let order: RankedOrder = rankKeys(space, new Float64Array(space.cells));
  return tiers.map((tier) => {
    const keys = Float64Array.from(order.ranks);
    addScores(space, [tier], keys);
    const finer = rankKeys(space, keys);
    const idle = finer.rankCount === order.rankCount;
    order = finer;
    return idle;
  });
}
