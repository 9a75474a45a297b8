import type { Limits, StateCode, Steps } from '@standoff/engine';
import { tellingDrafts } from '../votes/telling-drafts.ts';
import type { BodyVotes, DraftVote } from '../votes/vote.ts';
import { type Doubts, doubtOf, type FindingDoubt, type NoDoubts } from './doubt-of.ts';

/** Of more drafts of a body only so many are told in words. */
const MOST_TOLD = 20;

/** The drafts that are told in words: the one that was asked for, or the most telling. */
export function draftsTold(votes: BodyVotes): readonly DraftVote[] {
  return votes.asked === undefined ? tellingDrafts(votes, MOST_TOLD) : [votes.asked];
}

export interface VoteDoubts {
  readonly found: Doubts | NoDoubts;
  /** What is doubted of a draft of a body; undefined of drafts that are not told in words. */
  of(body: string, draft: StateCode): FindingDoubt | undefined;
}

/** How sure it is that drafts pass or fail. All votes are from the same state. */
export function* doubtsOfVotes(votes: readonly BodyVotes[], limits: Limits): Steps<VoteDoubts> {
  const { casebook, from } = votes[0]!;
  const asked = votes.flatMap((one) => {
    const body = casebook.movers.findIndex(({ id }) => id === one.body.id);
    return draftsTold(one).map(({ draft }) => ({
      id: `passes ${one.body.id} ${casebook.stateId(draft)}`,
      finding: { kind: 'passes', body, draft } as const,
    }));
  });
  // Drafts are put at the state asked about, as if it were the status quo.
  const found = yield* doubtOf({ casebook: { ...casebook, statusQuo: from } }, asked, limits);
  return {
    found,
    of(body, draft) {
      if ('status' in found) return undefined;
      return found.findings.find(({ id }) => id === `passes ${body} ${casebook.stateId(draft)}`);
    },
  };
}
