import type { StateCode } from '@standoff/engine';
import {
  type Ballot,
  type BodyVotes,
  type Casebook,
  type DraftVote,
  dilutionPath,
  sayBallot,
  sayChanges,
  sayPivots,
  sayResult,
  tellingDrafts,
  type VoteDoubts,
} from '@standoff/study';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type {
  BallotJson,
  BodyVotesJson,
  DilutionPathJson,
  DraftVoteJson,
  VotesJson,
} from '../shapes/votes.ts';
import { draftsInDocument } from '../votes/drafts-in-document.ts';
import { stateToJson } from './analysis-json.ts';
import { citationsToJson } from './citations-json.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';
import { Fields, Listed, listed } from './draft.ts';

/** Votes, all of them from the same state. There may be very many ways to dilutions. */
export function draftVotes(
  casebook: Casebook,
  from: StateCode,
  votes: readonly BodyVotes[],
  model: ModelIdentity,
  variant?: string,
  doubts?: VoteDoubts,
): Fields<VotesJson> {
  return new Fields<VotesJson>({
    format: 'standoff.votes/1',
    model,
    ...(variant !== undefined && { variant }),
    from: stateToJson(casebook, from),
    ...(doubts && { inDoubt: modelsToJson(doubts.found) }),
    bodies: listed(votes, (one) => draftBody(one, doubts)),
  });
}

/** A document holds so many ways to dilutions of one body at most. */
const MOST_PATHS = 2 ** 13;

function draftBody(votes: BodyVotes, doubts: VoteDoubts | undefined): Fields<BodyVotesJson> {
  const { casebook, body, asked, strongest } = votes;
  const drafts = asked === undefined ? tellingDrafts(votes, draftsInDocument(votes)) : [asked];
  const leftOut = asked === undefined ? votes.drafts.length - drafts.length : 0;
  return new Fields<BodyVotesJson>({
    id: body.id,
    name: body.name,
    votesNeeded: body.votesNeeded,
    vetoes: body.vetoes,
    ...(body.sponsors && { sponsors: body.sponsors }),
    drafts: new Listed(function* () {
      let pathsLeft = MOST_PATHS;
      for (const one of drafts) {
        yield draftVote(votes, one, pathsLeft, doubts);
        pathsLeft = Math.max(0, pathsLeft - one.dilutions.length);
      }
    }),
    ...(leftOut > 0 && { draftsLeftOut: leftOut }),
    strongest: strongest.map(casebook.stateId),
  });
}

function draftVote(
  votes: BodyVotes,
  vote: DraftVote,
  mostPaths: number,
  doubts: VoteDoubts | undefined,
): Fields<DraftVoteJson> {
  const { casebook, from } = votes;
  const { draft, tally, ballots, proposedBy, passes, pivotal, dilutions } = vote;
  const { yes, no, abstain, absent, vetoes } = tally;
  const paths = dilutions.slice(0, mostPaths);
  return new Fields<DraftVoteJson>({
    state: stateToJson(casebook, draft),
    says: sayChanges(casebook, from, draft),
    passes,
    because: sayResult(vote),
    ...doubtOf(votes, draft, doubts),
    ...(proposedBy && { proposedBy: proposedBy.map((dm) => casebook.decisionMakers[dm]!.id) }),
    tally: { yes, no, abstain, absent },
    vetoedBy: vetoes.map((k) => ballots[k]!.id),
    votes: ballots.map(ballotToJson),
    pivotal: pivotal.map(({ member, otherwise }) => ({ member: ballots[member]!.id, otherwise })),
    pivotalSays: sayPivots(vote),
    dilutions: dilutions.map(casebook.stateId),
    dilutionPaths: listed(paths, (to) => pathToJson(votes, vote, to)),
    ...(paths.length < dilutions.length && { pathsLeftOut: dilutions.length - paths.length }),
  });
}

function doubtOf(
  { body }: BodyVotes,
  draft: StateCode,
  doubts: VoteDoubts | undefined,
): Pick<DraftVoteJson, 'doubt'> {
  const doubt = doubts?.of(body.id, draft);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return {};
  return { doubt: doubtToJson(doubts.found, doubt) };
}

function pathToJson(votes: BodyVotes, vote: DraftVote, to: StateCode): DilutionPathJson {
  const { casebook } = votes;
  return {
    to: casebook.stateId(to),
    steps: dilutionPath(votes, vote, to).map(({ vote: step, before, turned }) => ({
      state: casebook.stateId(step.draft),
      says: sayChanges(casebook, before, step.draft),
      passes: step.passes,
      turned: turned.map((one) => ({
        member: one.after.id,
        from: one.before.vote,
        to: one.after.vote,
        because: sayBallot(one.after),
        ...citationsToJson(one.after.reason?.claims ?? []),
      })),
    })),
  };
}

function ballotToJson(ballot: Ballot): BallotJson {
  const { id, name, vote, reason, yielded } = ballot;
  return {
    member: id,
    name,
    vote,
    sincere: reason !== undefined,
    yielded,
    because: sayBallot(ballot),
    ...citationsToJson(reason?.claims ?? []),
  };
}
