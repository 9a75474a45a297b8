import { inChunks } from '../run/in-chunks.ts';
import type { Steps } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { appendScores, type Scored } from './tier-scores.ts';

/** Scores of tiers that are looked at together have so many values at most. */
const MOST_SCORES = 2 ** 30;

/** As many tiers from one on as can be looked at together, at most so many. */
export function takeTogether<T extends Scored>(
  tiers: readonly T[],
  from: number,
  most: number,
): T[] {
  const batch: T[] = [];
  let range = 1;
  for (const tier of tiers.slice(from, from + most)) {
    range *= tier.conditions.length + 1;
    if (range > MOST_SCORES) break;
    batch.push(tier);
  }
  return batch;
}

/**
 * Which of some tiers is the first to differ in two states that tie, or how many tiers there are: those before it decide
 * nothing. In long lists most do not, and this passes over many at once. Ranks are below `rankCount`, and negative in cells
 * that are no states.
 */
export function* firstDeciding(
  space: Space,
  ranks: Int32Array,
  rankCount: number,
  batch: readonly Scored[],
): Steps<number> {
  const scores = new Int32Array(ranks.length);
  yield* appendScores(space, batch, scores);
  const weights = weightsOf(batch);
  /** One more than the score of a state of each rank. */
  const known = new Int32Array(rankCount);
  let first = batch.length;
  yield* inChunks(ranks.length, 'ranking the states', (start, end) => {
    for (let c = start; c < end; c++) {
      const rank = ranks[c]!;
      if (rank < 0) continue;
      const score = scores[c]!;
      const other = known[rank]! - 1;
      if (other < 0) known[rank] = score + 1;
      else if (other !== score) {
        while (first > 0 && differ(other, score, weights[first - 1]!)) first--;
      }
    }
  });
  return first;
}

/** What the score of each tier counts by. */
function weightsOf(batch: readonly Scored[]): number[] {
  let weight = 1;
  return batch
    .toReversed()
    .map(({ conditions }) => {
      const own = weight;
      weight *= conditions.length + 1;
      return own;
    })
    .reverse();
}

/** Whether two scores differ in a tier or one before it. */
function differ(one: number, other: number, weight: number): boolean {
  return Math.floor(one / weight) !== Math.floor(other / weight);
}
