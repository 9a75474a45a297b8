import type { Member, Model, VotingPreference } from '../model/model.ts';
import { createVotingOrder } from '../preference/voting-order.ts';
import type { Space } from '../space/space.ts';
import { seatBodies } from './seat-bodies.ts';
import { type Situation, situationOf } from './situation.ts';

/**
 * The situation in which some movers do what they agreed on: each body among them adopts what its members carry if those
 * of its members who are among them vote for it, and all others as they wish. Whether a body prefers anything is not asked
 * otherwise. `plain` is the space before bodies are seated, in which they reach all their drafts. Decision makers move as
 * before, and so do bodies that are not among them.
 */
export function asAgreed(
  { space, orders }: Pick<Situation, 'space' | 'orders'>,
  model: Model,
  plain: Space,
  parties: readonly number[],
): Situation {
  const agreed = [...orders];
  const changed = new Set<number>();
  for (const party of parties) {
    const rule = model.preferences[party];
    if (rule?.kind !== 'voting') continue;
    const kept = ruleAsAgreed(rule, parties);
    if (kept === rule) continue;
    changed.add(party);
    agreed[party] = createVotingOrder(space, model, kept, orders);
  }
  const seated = seatBodies(plain, model.decisionMakers, agreed);
  const movers = space.movers.map((mover, k) => (changed.has(k) ? seated.movers[k]! : mover));
  return situationOf({ ...space, movers }, agreed);
}

/**
 * A rule in which those of its members who agreed on a draft vote for it, and one of its sponsors proposes it if it agreed.
 * For an adopted draft no yes is ever in the way. Members whose vote is given cast that. The rule itself where nobody is
 * among them.
 */
export function ruleAsAgreed(rule: VotingPreference, parties: readonly number[]): VotingPreference {
  const { sponsors, ...without } = rule;
  const isProposed = sponsors?.some((dm) => parties.includes(dm)) ?? false;
  const isIn = (member: Member) =>
    member.kind === 'sincere' && parties.includes(member.decisionMaker);
  if (!isProposed && !rule.members.some(isIn)) return rule;
  return {
    ...(isProposed ? without : rule),
    members: rule.members.map(
      (member): Member =>
        isIn(member) ? { kind: 'fixed', vote: 'yes', veto: member.veto } : member,
    ),
  };
}
