import type { PrioritizedPreference, Tier } from '../model/model.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import type { RankedOrder } from './order.ts';
import { rankKeys } from './ranks.ts';

/** Keys stay whole numbers that a double holds exactly. */
const KEY_LIMIT = 2 ** 52;

/** The scores of a block are gathered in 32 bits before they are appended to the keys. */
const SCORE_LIMIT = 2 ** 30;

/**
 * Ranks by option prioritization. Tiers are taken in as many at a time as fit one key; after each
 * batch the keys are compressed to ranks, so that any number of statements can be ranked without a
 * table of states by statements.
 */
export function* rankByPriority(
  space: Space,
  { tiers }: PrioritizedPreference,
): Steps<RankedOrder> {
  const first = takeBatch(tiers, 0, 1);
  let order = yield* refine(space, new Float64Array(space.cells), first, 1);
  for (let next = first.length; next < tiers.length; ) {
    const batch = takeBatch(tiers, next, order.rankCount);
    order = yield* refine(space, Float64Array.from(order.ranks), batch, order.rankCount);
    next += batch.length;
  }
  return order;
}

/** The order by keys below `range`, and where they tie by the tiers of a batch. Uses up the keys. */
function* refine(
  space: Space,
  keys: Float64Array,
  batch: readonly Tier[],
  range: number,
): Steps<RankedOrder> {
  yield* addScores(space, batch, keys);
  return yield* rankKeys(space, keys, rangeAfter(range, batch));
}

function rangeAfter(range: number, batch: readonly Tier[]): number {
  return batch.reduce((product, { conditions }) => product * (conditions.length + 1), range);
}

/** As many tiers as keep rank and scores together below the limit, and one if there is any. */
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
function* addScores(space: Space, batch: readonly Tier[], keys: Float64Array): Steps<void> {
  const roots = batch.flatMap((tier) => tier.conditions);
  let scores: Int32Array | undefined;
  yield* space.evaluateSteps(roots, (start, length, truths) => {
    scores ??= new Int32Array(length);
    let root = 0;
    let factor = 1;
    scores.fill(0);
    for (const { conditions } of batch) {
      if (factor * (conditions.length + 1) > SCORE_LIMIT) {
        append(keys, start, length, factor, scores);
        scores.fill(0);
        factor = 1;
      }
      appendTier(scores, length, truths, root, conditions.length);
      factor *= conditions.length + 1;
      root += conditions.length;
    }
    append(keys, start, length, factor, scores);
  });
}

/** Scores become scores followed by the number of the truths of one tier that hold. */
function appendTier(
  scores: Int32Array,
  length: number,
  truths: readonly Uint8Array[],
  root: number,
  conditions: number,
): void {
  const factor = conditions + 1;
  const first = truths[root];
  if (first === undefined) return;
  for (let c = 0; c < length; c++) scores[c] = Math.imul(scores[c]!, factor) + first[c]!;
  for (let k = 1; k < conditions; k++) {
    const truth = truths[root + k]!;
    for (let c = 0; c < length; c++) scores[c]! += truth[c]!;
  }
}

function append(
  keys: Float64Array,
  start: number,
  length: number,
  factor: number,
  scores: Int32Array,
): void {
  for (let c = 0; c < length; c++) keys[start + c] = keys[start + c]! * factor + scores[c]!;
}

/**
 * Which tiers never decide anything: no two feasible states that all tiers before it leave tied
 * differ in it. One entry for each tier.
 */
export function* idleTiers(space: Space, { tiers }: PrioritizedPreference): Steps<boolean[]> {
  const idle: boolean[] = [];
  let order = yield* rankKeys(space, new Float64Array(space.cells));
  for (const tier of tiers) {
    const keys = Float64Array.from(order.ranks);
    const finer: RankedOrder = yield* refine(space, keys, [tier], order.rankCount);
    idle.push(finer.rankCount === order.rankCount);
    order = finer;
  }
  return idle;
}
