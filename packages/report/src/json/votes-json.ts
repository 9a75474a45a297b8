import type { StateCode } from '@standoff/engine';
import { noReferences, type References } from '@standoff/propositions';
import {
  type Ballot,
  type BodyVotes,
  type Casebook,
  type DraftVote,
  dilutionPath,
  lexiconOf,
  registerNow,
  sayChanges,
  type TurnedVote,
  tellingDrafts,
  type VoteDoubts,
} from '@standoff/study';
import { english, lexiconFor, textOf } from '@standoff/wording';
import { meaning, type SentenceTold } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type {
  BallotJson,
  BodyVotesJson,
  DilutionPathJson,
  DraftVoteJson,
  VotesJson,
} from '../shapes/votes.ts';
import { draftsInDocument } from '../votes/drafts-in-document.ts';
import { sayBallots, sayBody, sayDraft } from '../votes/votes-told.ts';
import { stateToJson } from './analysis-json.ts';
import { citationsToJson } from './citations-json.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';
import { Fields, Later, Listed, listed } from './draft.ts';

/** Votes, all of them from the same state. There may be very many ways to dilutions. */
export function draftVotes(
  casebook: Casebook,
  from: StateCode,
  votes: readonly BodyVotes[],
  model: ModelIdentity,
  variant?: string,
  doubts?: VoteDoubts,
): Fields<VotesJson> {
  // What sentences speak of is known when they are written.
  const said = noReferences();
  return new Fields<VotesJson>({
    format: 'standoff.votes/1',
    model,
    ...(variant !== undefined && { variant }),
    from: stateToJson(casebook, from),
    ...(doubts && { inDoubt: modelsToJson(doubts.found) }),
    bodies: listed(votes, (one) => draftBody(one, said, doubts)),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

/** A document holds so many ways to dilutions of one body at most. */
const MOST_PATHS = 2 ** 13;

function draftBody(
  votes: BodyVotes,
  said: References,
  doubts: VoteDoubts | undefined,
): Fields<BodyVotesJson> {
  const { casebook, body, asked, strongest } = votes;
  const drafts = asked === undefined ? tellingDrafts(votes, draftsInDocument(votes)) : [asked];
  const leftOut = asked === undefined ? votes.drafts.length - drafts.length : 0;
  return new Fields<BodyVotesJson>({
    id: body.id,
    name: body.name,
    votesNeeded: body.votesNeeded,
    ...(body.when && { when: body.when.text }),
    vetoes: body.vetoes,
    ...(body.rulesOfOptions && {
      rulesOfOptions: body.rulesOfOptions.map(({ option, votesNeeded, when, vetoes }) => ({
        option,
        votesNeeded,
        ...(when && { when: when.text }),
        vetoes,
      })),
    }),
    ...(body.sponsors && { sponsors: body.sponsors }),
    drafts: new Listed(function* () {
      let pathsLeft = MOST_PATHS;
      for (const one of drafts) {
        yield draftVote(votes, one, { mostPaths: pathsLeft, said, doubts });
        pathsLeft = Math.max(0, pathsLeft - one.dilutions.length);
      }
    }),
    ...(leftOut > 0 && { draftsLeftOut: leftOut }),
    strongest: strongest.map(casebook.stateId),
    finding: new Later(() =>
      sayBody(votes).map(({ text, means }) => ({ text, means: meaning(means, said) })),
    ),
  });
}

interface DraftOptions {
  readonly mostPaths: number;
  /** What sentences speak of. */
  readonly said: References;
  readonly doubts: VoteDoubts | undefined;
}

function draftVote(
  votes: BodyVotes,
  vote: DraftVote,
  { mostPaths, said, doubts }: DraftOptions,
): Fields<DraftVoteJson> {
  const { casebook, from } = votes;
  const { draft, tally, weighed, ballots, proposedBy, passes, pivotal, dilutions } = vote;
  const { yes, no, abstain, absent, vetoes } = tally;
  const paths = dilutions.slice(0, mostPaths);
  const { verdict, pivots } = sayDraft(votes, vote);
  const reasons = sayBallots(votes, vote, ballots);
  return new Fields<DraftVoteJson>({
    state: stateToJson(casebook, draft),
    says: sayChanges(casebook, from, draft),
    passes,
    because: sayTally(votes, verdict),
    means: meaning(verdict.means, said),
    ...doubtOf(votes, draft, doubts),
    ...(proposedBy && { proposedBy: proposedBy.map((dm) => casebook.decisionMakers[dm]!.id) }),
    tally: { yes, no, abstain, absent },
    ...(weighed && weighed.scales.length > 0 && { scales: weighed.scales }),
    vetoedBy: vetoes.map((k) => ballots[k]!.id),
    votes: ballots.map((ballot, k) => ballotToJson(ballot, reasons[k]!, said)),
    pivotal: pivotal.map(({ member, otherwise }) => ({ member: ballots[member]!.id, otherwise })),
    pivotalSays: pivots.map(({ text }) => text),
    pivotalMeans: pivots.map(({ means }) => meaning(means, said)),
    dilutions: dilutions.map(casebook.stateId),
    dilutionPaths: listed(paths, (to) => pathToJson(votes, vote, to, said)),
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

/** The result in words, without that it is one. */
function sayTally({ casebook }: BodyVotes, { means }: SentenceTold): string {
  return textOf(english.say(lexiconOf(casebook), means[1]!, 'is', registerNow()));
}

function pathToJson(
  votes: BodyVotes,
  vote: DraftVote,
  to: StateCode,
  said: References,
): DilutionPathJson {
  const { casebook } = votes;
  return {
    to: casebook.stateId(to),
    steps: dilutionPath(votes, vote, to).map(({ vote: step, before, turned }) => ({
      state: casebook.stateId(step.draft),
      says: sayChanges(casebook, before, step.draft),
      passes: step.passes,
      turned: turnedToJson(votes, step, turned, said),
    })),
  };
}

function turnedToJson(
  votes: BodyVotes,
  draft: DraftVote,
  turned: readonly TurnedVote[],
  said: References,
): DilutionPathJson['steps'][number]['turned'] {
  const after = turned.map((one) => one.after);
  const reasons = sayBallots(votes, draft, after);
  return turned.map(({ before, after: { id, vote } }, k) => ({
    member: id,
    from: before.vote,
    to: vote,
    ...reasonToJson(reasons[k]!, said),
  }));
}

function ballotToJson(ballot: Ballot, because: SentenceTold, said: References): BallotJson {
  const { id, name, vote, reason, like, byDraft, yielded } = ballot;
  const sincere = reason !== undefined;
  return {
    member: id,
    name,
    vote,
    sincere,
    ...(like !== undefined && { like }),
    ...(byDraft && { byDraft }),
    yielded,
    ...reasonToJson(because, said),
  };
}

/** Why a member votes so, beside its name. */
function reasonToJson(
  { predicate, means, claims }: SentenceTold,
  said: References,
): Pick<BallotJson, 'because' | 'means' | 'claims' | 'grades'> {
  return { because: predicate, means: meaning(means, said), ...citationsToJson(claims) };
}
