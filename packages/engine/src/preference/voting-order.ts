import type { Model, OwnPreference, VotingPreference } from '../model/model.ts';
import { runToEnd } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { createGreatOrder } from './great-order.ts';
import { type Order, prefers, type RelationOrder } from './order.ts';
import { prefersByVote } from './voting.ts';

/**
 * How a body orders the states: by a vote of its members. `orders` are those of the decision makers.
 * They are read when a vote is taken, not before, and so may still be unknown.
 */
export function createVotingOrder(
  space: Space,
  { preferences }: Model,
  rule: VotingPreference,
  orders: readonly Order[],
): RelationOrder {
  const great = new Map<number, Order>();
  const greatOrderOf = (dm: number): Order => {
    const known =
      great.get(dm) ?? runToEnd(createGreatOrder(space, preferences[dm] as OwnPreference));
    great.set(dm, known);
    return known;
  };
  const compared = {
    prefers: (dm: number, better: number, worse: number) => prefers(orders[dm]!, better, worse),
    greatlyPrefers: (dm: number, better: number, worse: number) =>
      prefers(greatOrderOf(dm), better, worse),
  };
  return {
    kind: 'relation',
    byVote: true,
    prefers: (draft, from) => prefersByVote(rule, compared, draft, from),
  };
}
