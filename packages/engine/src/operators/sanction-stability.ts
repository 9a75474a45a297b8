import type { SanctionComputation } from '../concepts/define-concept.ts';
import { NOTHING } from '../moves/mover.ts';
import type { RankedOrder } from '../preference/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
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
  order: RankedOrder,
  { response, counter }: SanctionComputation,
): Steps<Uint8Array> {
  const { space } = situation;
  const standing = order.ranks.slice();
  if (response !== 'none') {
    const ends = endValues(space, focal, order, counter);
    const worst = yield* worstResponse(situation, focal, response, ends);
    for (let c = 0; c < standing.length; c++) {
      if (worst[c]! < standing[c]!) standing[c] = worst[c]!;
    }
  }
  const best = new Int32Array(space.cells);
  space.movers[focal]!.best(standing, best);
  return Uint8Array.from(order.ranks, (rank, c) => (space.isState(c) && best[c]! <= rank ? 1 : 0));
}

/**
 * What the focal decision maker ends up with when the others stop in a state: its rank, or with a
 * counter-move the best rank among the state and those it can move to. NOTHING in other cells.
 */
function endValues(
  space: Space,
  focal: number,
  order: RankedOrder,
  counter: SanctionComputation['counter'],
): Int32Array {
  const ends = new Int32Array(space.cells);
  if (counter === 'any') space.movers[focal]!.best(order.ranks, ends);
  else ends.set(order.ranks);
  for (let c = 0; c < ends.length; c++) if (!space.isState(c)) ends[c] = NOTHING;
  return ends;
}
