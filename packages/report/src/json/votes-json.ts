import type { StateCode } from '@standoff/engine';
import {
  type Ballot,
  type BodyVotes,
  type Casebook,
  type DraftVote,
  dilutionPath,
  type Pivot,
  sayBallot,
  sayChanges,
  sayResult,
} from '@standoff/study';
import { type StateJson, stateToJson } from './analysis-json.ts';
import type { ModelIdentity } from './names.ts';

/** How bodies vote on their drafts from a state, for other programs. */
export interface VotesJson {
  readonly format: 'standoff.votes/1';
  readonly model: ModelIdentity;
  readonly variant?: string;
  readonly from: StateJson;
  readonly bodies: readonly BodyVotesJson[];
}

interface BodyVotesJson {
  readonly id: string;
  readonly name: string;
  readonly votesNeeded: number;
  /** Ids of the members whose no defeats a draft. */
  readonly vetoes: readonly string[];
  /** Ids of those of whom one must want a draft; absent where any draft comes to the vote. */
  readonly sponsors?: readonly string[];
  readonly drafts: readonly DraftVoteJson[];
  /** Ids of the drafts that pass and that no draft that passes goes further than. */
  readonly strongest: readonly string[];
}

interface DraftVoteJson {
  readonly state: StateJson;
  /** What it would change, in words. */
  readonly says: string;
  readonly passes: boolean;
  /** The result in words. */
  readonly because: string;
  /** Ids of the sponsors that want it, where the rule asks for one. */
  readonly proposedBy?: readonly string[];
  readonly tally: Readonly<Record<'yes' | 'no' | 'abstain' | 'absent', number>>;
  /** Ids of the members that veto it. */
  readonly vetoedBy: readonly string[];
  readonly votes: readonly BallotJson[];
  readonly pivotal: readonly { readonly member: string; readonly otherwise: Pivot['otherwise'] }[];
  /** Of a draft that fails, those that pass by giving up the least of it: ids of states. */
  readonly dilutions: readonly string[];
  /** The way to each of these, weakened by as little as can be at a time. */
  readonly dilutionPaths: readonly DilutionPathJson[];
}

interface DilutionPathJson {
  /** Ids of states, the last of which is the dilution. */
  readonly to: string;
  readonly steps: readonly {
    readonly state: string;
    /** What it changes in the draft before. */
    readonly says: string;
    readonly passes: boolean;
    readonly turned: readonly {
      readonly member: string;
      readonly from: Ballot['vote'];
      readonly to: Ballot['vote'];
      readonly because: string;
      readonly claims: readonly string[];
    }[];
  }[];
}

interface BallotJson {
  readonly member: string;
  readonly name: string;
  readonly vote: Ballot['vote'];
  /** Whether the vote follows from preferences or is given in the file. */
  readonly sincere: boolean;
  /** Whether it abstains only because it does not block for less than a great loss. */
  readonly yielded: boolean;
  readonly because: string;
  readonly claims: readonly string[];
}

/** Votes as plain data, ready for `JSON.stringify`. All of them are from the same state. */
export function votesToJson(
  casebook: Casebook,
  from: StateCode,
  votes: readonly BodyVotes[],
  model: ModelIdentity,
  variant?: string,
): VotesJson {
  return {
    format: 'standoff.votes/1',
    model,
    ...(variant !== undefined && { variant }),
    from: stateToJson(casebook, from),
    bodies: votes.map(bodyToJson),
  };
}

function bodyToJson(votes: BodyVotes): BodyVotesJson {
  const { casebook, body, asked, strongest } = votes;
  const drafts = asked === undefined ? votes.drafts : [asked];
  return {
    id: body.id,
    name: body.name,
    votesNeeded: body.votesNeeded,
    vetoes: body.vetoes,
    ...(body.sponsors && { sponsors: body.sponsors }),
    drafts: drafts.map((draft) => draftToJson(votes, draft)),
    strongest: strongest.map(casebook.stateId),
  };
}

function draftToJson(votes: BodyVotes, vote: DraftVote): DraftVoteJson {
  const { casebook, from } = votes;
  const { draft, tally, ballots, proposedBy, passes, pivotal, dilutions } = vote;
  const { yes, no, abstain, absent, vetoes } = tally;
  return {
    state: stateToJson(casebook, draft),
    says: sayChanges(casebook, from, draft),
    passes,
    because: sayResult(vote),
    ...(proposedBy && { proposedBy: proposedBy.map((dm) => casebook.decisionMakers[dm]!.id) }),
    tally: { yes, no, abstain, absent },
    vetoedBy: vetoes.map((k) => ballots[k]!.id),
    votes: ballots.map(ballotToJson),
    pivotal: pivotal.map(({ member, otherwise }) => ({ member: ballots[member]!.id, otherwise })),
    dilutions: dilutions.map(casebook.stateId),
    dilutionPaths: dilutions.map((to) => pathToJson(votes, vote, to)),
  };
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
        claims: one.after.reason?.claims ?? [],
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
    claims: reason?.claims ?? [],
  };
}
