import type { ShownBallot, ShownDraft } from '../analysis/shown-votes.ts';

type Vote = ShownBallot['vote'];

/** The votes in the order in which they are drawn. */
export const votesInOrder: readonly Vote[] = ['yes', 'abstain', 'absent', 'no'];

export const voteNames: Record<Vote, string> = {
  yes: 'for',
  abstain: 'abstaining',
  absent: 'absent',
  no: 'against',
};

/** How a member votes, in a sentence about it. */
export const voteVerbs: Record<Vote, string> = {
  yes: 'votes for it',
  abstain: 'abstains',
  absent: 'is not there',
  no: 'votes against it',
};

/** `13 to 2` */
export function sayScore({ tally: { yes, no } }: ShownDraft): string {
  return `${yes} to ${no}`;
}

/** Whether a draft passes, in one word or two. */
export function sayOutcome({ passes, proposed }: ShownDraft): string {
  if (passes) return 'passes';
  return proposed ? 'fails' : 'is not proposed';
}
