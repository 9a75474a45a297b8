import type { Member, SincereMember, Vote, VotingPreference } from '../model/model.ts';

/** How decision makers compare two states, by position. */
export interface Compared<S> {
  prefers(decisionMaker: number, better: S, worse: S): boolean;
  /** Whether the difference is a great one. */
  greatlyPrefers(decisionMaker: number, better: S, worse: S): boolean;
}

/** How a member votes on going from a state to a draft. */
export function voteOf<S>(member: Member, compared: Compared<S>, from: S, draft: S): Vote {
  return member.kind === 'fixed' ? member.vote : sincereVote(member, compared, from, draft);
}

function sincereVote<S>(
  { decisionMaker, yields }: SincereMember,
  { prefers, greatlyPrefers }: Compared<S>,
  from: S,
  draft: S,
): Vote {
  if (prefers(decisionMaker, draft, from)) return 'yes';
  if (!prefers(decisionMaker, from, draft)) return 'abstain';
  return yields && !greatlyPrefers(decisionMaker, from, draft) ? 'abstain' : 'no';
}

/** What a vote comes to. */
export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly absent: number;
  /** Members whose no defeats the draft, by position. */
  readonly vetoes: readonly number[];
}

/** Counts votes, one for each member. */
export function tallyOf(members: readonly Member[], votes: readonly Vote[]): Tally {
  const count = (vote: Vote) => votes.filter((cast) => cast === vote).length;
  return {
    yes: count('yes'),
    no: count('no'),
    abstain: count('abstain'),
    absent: count('absent'),
    vetoes: members.flatMap(({ veto }, k) => (veto && votes[k] === 'no' ? [k] : [])),
  };
}

/** Whether votes carry by the rule. Whether somebody proposes the draft at all is another matter. */
export function isCarried({ votesNeeded }: VotingPreference, { yes, vetoes }: Tally): boolean {
  return yes >= votesNeeded && vetoes.length === 0;
}

/** Whether a sponsor wants the draft, where the rule asks for one. */
function isSponsored<S>(
  { sponsors }: VotingPreference,
  { prefers }: Compared<S>,
  from: S,
  draft: S,
): boolean {
  return sponsors === undefined || sponsors.some((dm) => prefers(dm, draft, from));
}

/**
 * Whether a body prefers a draft to a state: it is another one, somebody proposes it, and its members
 * carry it.
 */
export function prefersByVote<S>(
  rule: VotingPreference,
  compared: Compared<S>,
  draft: S,
  from: S,
): boolean {
  if (draft === from || !isSponsored(rule, compared, from, draft)) return false;
  let yes = 0;
  for (const member of rule.members) {
    const vote = voteOf(member, compared, from, draft);
    if (vote === 'yes') yes++;
    else if (vote === 'no' && member.veto) return false;
  }
  return yes >= rule.votesNeeded;
}
