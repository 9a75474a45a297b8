import type { SanctionComputation } from '../concepts/define-concept.ts';
import { NOTHING } from '../moves/mover.ts';
import type { RankedOrder } from '../preference/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { worstResponse } from './worst-response.ts';

/**
 * Stability of every state for one decision maker with a ranked order, by one formula for every
 * concept of this kind:
 *
 *     s is stable  ⇔  max over s₁ in R(s) of min( rank(s₁), w(s₁) ) ≤ rank(s)
 *
 * where w(s₁) is the worst that the others can do from s₁. An improvement s₁ is left standing
 * exactly if both its own rank and w(s₁) exceed the rank of s.
 *
 * Returns 1 for stable states and 0 for all other cells.
 */
export function* sanctionStability(
  situation: Situation,
  focal: number,
  { ranks }: RankedOrder,
  { response, counter }: SanctionComputation,
): Steps<Uint8Array> {
  const { space } = situation;
  const mover = space.movers[focal]!;
  const best = borrowArray(space);
  countFold(space, mover.cellsPerFold ?? space.cells);
  if (response === 'none') mover.best(ranks, best);
  else {
    const values = borrowArray(space);
    if (counter === 'any') {
      mover.best(ranks, values);
      countFold(space, mover.cellsPerFold ?? space.cells);
    } else values.set(ranks);
    hideOthers(values, ranks);
    yield* worstResponse(situation, focal, response, values);
    takeSmaller(values, ranks);
    mover.best(values, best);
    giveBack(space, values);
  }
  const stable = atMost(best, ranks);
  giveBack(space, best);
  return stable;
}

/** Puts NOTHING into the cells that are not states: those without a rank. */
function hideOthers(values: Int32Array, ranks: Int32Array): void {
  for (let c = 0; c < values.length; c++) if (ranks[c]! < 0) values[c] = NOTHING;
}

function takeSmaller(values: Int32Array, ranks: Int32Array): void {
  for (let c = 0; c < values.length; c++) {
    const rank = ranks[c]!;
    if (rank < values[c]!) values[c] = rank;
  }
}

/** 1 in the states whose value is at most their rank. */
function atMost(values: Int32Array, ranks: Int32Array): Uint8Array {
  const marks = new Uint8Array(ranks.length);
  for (let c = 0; c < marks.length; c++) {
    const rank = ranks[c]!;
    marks[c] = rank >= 0 && values[c]! <= rank ? 1 : 0;
  }
  return marks;
}
