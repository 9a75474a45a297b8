import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  type Ballot,
  type BodyVotes,
  type DraftVote,
  dilutionPath,
  sayBallot,
  sayChanges,
  sayPivots,
  sayResult,
  sayState,
  votesFrom,
} from '@standoff/study';
import type { ShownBallot, ShownDilutionPath, ShownDraft, ShownVotes } from './shown-votes.ts';
import { keyOf } from './state-keys.ts';

/** How a body, by its position, votes on its drafts from a state; undefined where there is no such body. */
export function readVotes(
  { casebook }: Analysis,
  state: StateCode,
  body: number,
): ShownVotes | undefined {
  if (casebook.conflict.bodies[body - casebook.decisionMakers.length] === undefined) {
    return undefined;
  }
  const votes = votesFrom(casebook, body, state);
  return {
    body,
    from: keyOf(casebook, state),
    words: sayState(casebook, state),
    members: votes.body.members.length,
    votesNeeded: votes.body.votesNeeded,
    drafts: votes.drafts.map((draft) => readDraft(votes, draft)),
    strongest: votes.strongest.map((draft) => keyOf(casebook, draft)),
  };
}

function readDraft(votes: BodyVotes, vote: DraftVote): ShownDraft {
  const { casebook, from } = votes;
  const { draft, passes, proposedBy, ballots, dilutions, tally } = vote;
  const { yes, no, abstain, absent } = tally;
  return {
    key: keyOf(casebook, draft),
    words: sayChanges(casebook, from, draft),
    passes,
    proposed: proposedBy?.length !== 0,
    result: sayResult(vote),
    tally: { yes, no, abstain, absent },
    ballots: ballots.map((ballot) => readBallot(votes, ballot)),
    ...(proposedBy && { proposedBy }),
    pivots: sayPivots(vote),
    paths: dilutions.map((to) => readPath(votes, vote, to)),
  };
}

function readBallot({ casebook }: BodyVotes, ballot: Ballot): ShownBallot {
  const { id, name, vote, member, reason } = ballot;
  const position = casebook.decisionMakers.findIndex((dm) => dm.id === id);
  return {
    id,
    name,
    ...(position >= 0 && { position }),
    vote,
    veto: member.veto,
    sincere: reason !== undefined,
    because: sayBallot(ballot),
    claims: reason?.claims ?? [],
  };
}

function readPath(votes: BodyVotes, draft: DraftVote, to: StateCode): ShownDilutionPath {
  const { casebook, from } = votes;
  return {
    to: keyOf(casebook, to),
    words: sayChanges(casebook, from, to),
    steps: dilutionPath(votes, draft, to).map(({ vote, before, turned }) => ({
      key: keyOf(casebook, vote.draft),
      change: sayChanges(casebook, before, vote.draft),
      turned: turned.map((one) => ({
        before: readBallot(votes, one.before),
        after: readBallot(votes, one.after),
      })),
    })),
  };
}
