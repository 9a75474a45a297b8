import type { Model } from '../model/model.ts';
import { createOrder } from '../preference/create-order.ts';
import type { Steps } from '../run/steps.ts';
import { type Situation, withOrderOf } from './situation.ts';

/**
 * The situation in which the tiers of a decision maker's preference come in another sequence, or some of them not at all.
 * `sequence` are their positions in the model of the situation. Nobody may vote as that one prefers. Throws a RangeError
 * where the preference is not given by tiers.
 */
export function* rearrangedSituation(
  situation: Situation,
  { preferences }: Model,
  decisionMaker: number,
  sequence: readonly number[],
): Steps<Situation> {
  const preference = preferences[decisionMaker]!;
  if (preference.kind !== 'prioritized') throw new RangeError('the preference has no tiers');
  const tiers = sequence.map((tier) => preference.tiers[tier]!);
  const order = yield* createOrder(situation.space, { ...preference, tiers });
  return withOrderOf(situation, decisionMaker, order);
}
