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
  const ballots = rule.members.map((member, k): Ballot => {
    const { id } = body.members[k]!;
    const name = nameOfMember(casebook, body.members[k]!);
    const plural = casebook.decisionMakers.find((dm) => dm.id === id)?.plural;
    const called = { name, ...(plural !== undefined && { plural }) };
    const vote = voteOf(member, compared, from, draft);
    if (member.kind === 'fixed') return { id, ...called, member, vote, yielded: false };
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
  const tally = tallyOf(rule.members, votes);
  const rules = rulesFor(rule, compared, from, draft);
  const proposedBy = rule.sponsors?.filter((dm) => compared.prefers(dm, draft, from));
  const isProposed = proposedBy === undefined || proposedBy.length > 0;
  return {
    draft,
    ballots,
    tally,
    proposedBy,
    passes: isProposed && isCarried(rules, rule.members, votes),
    pivotal: isProposed ? pivotsIn(rules, rule.members, votes) : [],
  };
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
  const votes = rule.members.map((member): Vote => (member.kind === 'fixed' ? member.vote : 'yes'));
  if (!isCarried(rules, rule.members, votes)) return [];
  return rule.members.flatMap((member, k) =>
    member.kind === 'sincere' && !isCarried(rules, rule.members, votes.with(k, 'no'))
      ? [body.members[k]!.id]
      : [],
  );
}

/** What a member is called: a decision maker by its name, anybody else as the file says. */
export function nameOfMember({ decisionMakers }: Casebook, { id, name }: BodyMember): string {
  return decisionMakers.find((dm) => dm.id === id)?.name ?? name ?? id;
}

function comparedIn({ compare, states }: Casebook): Compared<StateCode> {
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

/** Who could turn the result alone, all others voting as they do. */
function pivotsIn(
  rules: readonly Adoption[],
  members: readonly Member[],
  votes: readonly Vote[],
): Pivot[] {
  const result = isCarried(rules, members, votes);
  return members.flatMap((_, member): Pivot[] => {
    const otherwise = possibleVotes.filter(
      (vote) => isCarried(rules, members, votes.with(member, vote)) !== result,
    );
    return otherwise.length === 0 ? [] : [{ member, otherwise }];
  });
}
