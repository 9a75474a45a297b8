import type { ToldOf } from '../../desk/inquiry-reply.ts';

/** How a body votes on its drafts, as documents tell it. */
export type BodyVotes = ToldOf<'vote'>['document']['bodies'][number];
export type DraftVote = BodyVotes['drafts'][number];
export type Ballot = DraftVote['votes'][number];
export type DilutionPath = DraftVote['dilutionPaths'][number];

type Vote = Ballot['vote'];

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
export function sayScore({ tally: { yes, no } }: Pick<DraftVote, 'tally'>): string {
  return `${yes} to ${no}`;
}

/** Whether somebody proposes a draft, where the rule asks for that. */
export function isProposed({ proposedBy }: DraftVote): boolean {
  return proposedBy?.length !== 0;
}

/** Whether a draft passes, in one word or two. */
export function sayOutcome(draft: DraftVote): string {
  if (draft.passes) return 'passes';
  return isProposed(draft) ? 'fails' : 'is not proposed';
}

/** The draft that is opened where none was asked for, and why that one. */
export function mostTelling({ drafts, strongest }: Pick<BodyVotes, 'drafts' | 'strongest'>): {
  readonly draft: DraftVote;
  readonly why: string;
} {
  const diluted = drafts.find(({ passes, dilutions }) => !passes && dilutions.length > 0);
  if (diluted) {
    return { draft: diluted, why: 'Shown first because it fails and a weaker draft passes.' };
  }
  const passing = drafts.find(({ passes, state }) => passes && strongest.includes(state.id));
  if (passing) {
    const which = strongest.length === 1 ? 'the draft' : 'one of the drafts';
    const why = `Shown first because it is ${which} that ${strongest.length === 1 ? 'goes' : 'go'} furthest of those that pass.`;
    return { draft: passing, why };
  }
  const proposed = drafts.find(isProposed);
  if (proposed) return { draft: proposed, why: 'Shown first of those proposed: none passes.' };
  return { draft: drafts[0]!, why: 'Shown first of the drafts: none is proposed.' };
}
