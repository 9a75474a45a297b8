import {
  type Adoption,
  type Compared,
  isCarried,
  type Member,
  rulesFor,
  type StateCode,
  tallyOf,
  type Vote,
  type VotingPreference,
  voteOf,
} from '@standoff/engine';
import type { Body, BodyMember } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import { ownReason } from '../words/own-reasons.ts';
import { vetoesOn, weighedOn } from './rules-of-draft.ts';
import type { Ballot, DraftVote, Pivot } from './vote.ts';

/** A body with its number among the movers and its rule. */
export interface Seat {
  readonly body: Body;
  readonly mover: number;
  readonly rule: VotingPreference;
}

/** The body with a number. Throws a RangeError where that is the number of a decision maker. */
export function seatOf({ conflict, decisionMakers, model }: Casebook, mover: number): Seat {
  const body = conflict.bodies[mover - decisionMakers.length];
  const rule = model.preferences[mover];
  if (body === undefined || rule?.kind !== 'voting') throw new RangeError('this is no body');
  return { body, mover, rule };
}

/** Takes the vote of a body on going from one state to another. */
export function takeVote(
  casebook: Casebook,
  { body, rule }: Seat,
  from: StateCode,
  draft: StateCode,
): Omit<DraftVote, 'dilutions'> {
  const compared = comparedIn(casebook);
  const put = { casebook, body, from, draft };
  const vetoing = vetoesOn(put);
  const ballots = rule.members.map((voting, k): Ballot => {
    const { id, like, yesTo } = body.members[k]!;
    const member = { ...voting, veto: vetoing.includes(id) };
    const name = nameOfMember(casebook, body.members[k]!);
    const plural = casebook.decisionMakers.find((dm) => dm.id === id)?.plural;
    const called = { name, ...(plural !== undefined && { plural }) };
    const vote = voteOf(member, compared, from, draft);
    if (like !== undefined) return { id, ...called, member, vote, like, yielded: false };
    if (member.kind !== 'sincere') {
      const byDraft = yesTo !== undefined;
      return { id, ...called, member, vote, ...(byDraft && { byDraft }), yielded: false };
    }
    const reason = ownReason(casebook, member.decisionMaker, draft, from);
    return {
      id,
      ...called,
      member,
      vote,
      reason,
      yielded: vote === 'abstain' && reason.order === 'worse',
    };
  });
  const votes = ballots.map(({ vote }) => vote);
  const tally = tallyOf(
    ballots.map(({ member }) => member),
    votes,
  );
  const rules = rulesFor(rule, compared, from, draft);
  const weighed = weighedOn(put, votes);
  const unmet = rules.length > 1 ? unmetBy(put, rule, rules, votes) : [];
  const proposedBy = rule.sponsors?.filter((dm) => compared.prefers(dm, draft, from));
  const isProposed = proposedBy === undefined || proposedBy.length > 0;
  return {
    draft,
    ballots,
    tally,
    weighed: weighed && { ...weighed, ...(unmet.length > 0 && { unmet }) },
    proposedBy,
    passes: isProposed && isCarried(rules, rule.members, votes),
    pivotal: isProposed ? pivotsIn(rules, rule.members, votes, followersIn(body)) : [],
  };
}

/** The options that a draft changes, or that a body has where it changes none of them, by whose rules it is not carried. */
function unmetBy(
  {
    casebook,
    from,
    draft,
  }: { readonly casebook: Casebook; readonly from: StateCode; readonly draft: StateCode },
  rule: VotingPreference,
  counting: readonly Adoption[],
  votes: readonly Vote[],
): string[] {
  const { levelOf } = comparedIn(casebook);
  const own = rule.byOption ?? [];
  const isChanged = ({ option }: (typeof own)[number]) =>
    levelOf(option, from) !== levelOf(option, draft);
  const changed = own.some(isChanged) ? own.filter(isChanged) : own;
  const failing = counting.filter((one) => !isCarried([one], rule.members, votes));
  return changed
    .filter((one) => failing.includes(one.rule ?? rule))
    .map(({ option }) => {
      const { decisionMaker, option: of } = casebook.options[option]!;
      return `${casebook.movers[decisionMaker]!.id}.${of.id}`;
    });
}

/**
 * Ids of the members without whom a draft is not carried: it would be if all voted yes whose vote is not given, and is not if one
 * of them votes no. Nobody where it would not be carried even so.
 */
export function neededFor(
  casebook: Casebook,
  { body, rule }: Seat,
  from: StateCode,
  draft: StateCode,
): string[] {
  const rules = rulesFor(rule, comparedIn(casebook), from, draft);
  const compared = comparedIn(casebook);
  const votes = rule.members.map(
    (member): Vote => (member.kind === 'sincere' ? 'yes' : voteOf(member, compared, from, draft)),
  );
  if (!isCarried(rules, rule.members, votes)) return [];
  const followers = followersIn(body);
  return rule.members.flatMap((member, k) => {
    const { id, like } = body.members[k]!;
    if (member.kind !== 'sincere' || like !== undefined) return [];
    return isCarried(rules, rule.members, turned(votes, [k, ...followers[k]!], 'no')) ? [] : [id];
  });
}

/** For each member the positions of those who vote like it, also by way of others. */
export function followersIn({ members }: Body): number[][] {
  const leads = (leader: string, { like }: BodyMember): boolean =>
    like !== undefined &&
    (like === leader || leads(leader, members.find(({ id }) => id === like)!));
  // Bodies may have hundreds of members, of whom few vote like another.
  const following = members.flatMap((one, k) => (one.like === undefined ? [] : [{ one, k }]));
  return members.map(({ id }) => following.flatMap(({ one, k }) => (leads(id, one) ? [k] : [])));
}

function turned(votes: readonly Vote[], members: readonly number[], vote: Vote): Vote[] {
  const all = votes.slice();
  for (const member of members) all[member] = vote;
  return all;
}

/** What a member is called: a decision maker by its name, anybody else as the file says. */
export function nameOfMember(
  { decisionMakers }: { readonly decisionMakers: Casebook['conflict']['decisionMakers'] },
  { id, name }: BodyMember,
): string {
  return decisionMakers.find((dm) => dm.id === id)?.name ?? name ?? id;
}

/** How decision makers compare states, statement by statement. */
export function comparedIn({ compare, states }: Casebook): Compared<StateCode> {
  return {
    prefers: (dm: number, better: StateCode, worse: StateCode) =>
      compare(dm, better, worse).order === 'better',
    greatlyPrefers(dm: number, better: StateCode, worse: StateCode) {
      const { order, greatly } = compare(dm, better, worse);
      return order === 'better' && greatly;
    },
    levelOf: (option, state) => states.levels(state)[option]!,
  };
}

const possibleVotes: readonly Vote[] = ['yes', 'no', 'abstain', 'absent'];

/** Who could turn the result alone, all others voting as they do but for those who vote like it. */
function pivotsIn(
  rules: readonly Adoption[],
  members: readonly Member[],
  votes: readonly Vote[],
  followers: readonly (readonly number[])[],
): Pivot[] {
  const result = isCarried(rules, members, votes);
  const turning = (member: number): readonly Vote[] =>
    possibleVotes.filter(
      (vote) =>
        isCarried(rules, members, turned(votes, [member, ...followers[member]!], vote)) !== result,
    );
  // Rules that only count votes tell members apart by vote and veto alone, of whom there may be hundreds.
  const onlyCount = rules.every(({ when }) => when === undefined);
  const known = new Map<string, readonly Vote[]>();
  return members.flatMap(({ veto }, member): Pivot[] => {
    const like =
      onlyCount && followers[member]!.length === 0 ? `${votes[member]} ${veto}` : `${member}`;
    const otherwise = known.get(like) ?? turning(member);
    known.set(like, otherwise);
    return otherwise.length === 0 ? [] : [{ member, otherwise }];
  });
}
