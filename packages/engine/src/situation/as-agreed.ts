import { isVote } from '../orders/order.ts';
import { haveTheVotes, ruleAsAgreed } from '../preference/agreed-rule.ts';
import { seatBody } from './seat-bodies.ts';
import { type Situation, situationOf } from './situation.ts';

/**
 * The situation in which some movers do what they agreed on: each body among them adopts what its members carry if those
 * of its members who are among them vote for it, and all others as they wish. Whether a body prefers anything is not asked
 * otherwise. Decision makers move as before, and so do bodies that are not among them.
 */
export function asAgreed(
  { space, orders }: Pick<Situation, 'space' | 'orders'>,
  parties: readonly number[],
): Situation {
  const bodies = orders.filter(isVote).length;
  const agreed = [...orders];
  const movers = [...space.movers];
  for (const party of parties) {
    const [order, { drafts }] = [orders[party]!, space.movers[party]!];
    if (order.kind !== 'relation' || order.rule === undefined || drafts === undefined) continue;
    const kept = ruleAsAgreed(order.rule, parties);
    if (kept === order.rule) continue;
    agreed[party] = order.byRule!(kept);
    // Where every draft is carried no vote need be taken.
    movers[party] = haveTheVotes(order.rule, parties)
      ? drafts
      : seatBody(drafts, agreed[party], space, bodies);
  }
  return situationOf({ ...space, movers }, agreed);
}
