import {
  type Ballot,
  type BodyVotes,
  type DraftVote,
  tellBallots,
  tellBody,
  tellDilutions,
  tellDraft,
  tellVerdict,
} from '@standoff/study';
import { type SentenceTold, tellSentences } from '../sentences/sentences-told.ts';

/** What becomes of the drafts of a body, by which rule, and what it adopted before. */
export function sayBody(votes: BodyVotes): SentenceTold[] {
  return tellSentences(votes.casebook, tellBody(votes));
}

/** A draft in sentences, which refer to it as *it* after the first. */
export interface DraftSaid {
  readonly verdict: SentenceTold;
  readonly ballots: readonly { readonly of: readonly Ballot[]; readonly told: SentenceTold }[];
  readonly proposed: readonly SentenceTold[];
  readonly pivots: readonly SentenceTold[];
  readonly dilutions: readonly SentenceTold[];
}

export function sayDraft(votes: BodyVotes, vote: DraftVote): DraftSaid {
  const { verdict, ballots, proposed, pivots } = tellDraft(votes, vote);
  const dilutions = tellDilutions(votes, vote);
  const told = ballots.map((ballot) => ballot.told);
  const parts = [[verdict], told, proposed, pivots, dilutions];
  const sentences = tellSentences(votes.casebook, parts.flat());
  const [said, cast, proposal, turning, weaker] = parts.map(({ length }) =>
    sentences.splice(0, length),
  );
  return {
    verdict: said![0]!,
    ballots: ballots.map(({ of }, k) => ({ of, told: cast![k]! })),
    proposed: proposal!,
    pivots: turning!,
    dilutions: weaker!,
  };
}

/** How some members vote on a draft and why, one by one. The draft is *it*, since that is what was spoken of. */
export function sayBallots(
  votes: BodyVotes,
  vote: DraftVote,
  ballots: readonly Ballot[],
): SentenceTold[] {
  const told = ballots.map((one) => tellBallots(votes, vote, [one]));
  return tellSentences(votes.casebook, [tellVerdict(votes, vote), ...told]).slice(1);
}
