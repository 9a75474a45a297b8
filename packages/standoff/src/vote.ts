import { runToEnd, type StateCode, type Steps } from '@standoff/engine';
import { type VotesJson, votesToJson } from '@standoff/report';
import {
  type BodyVotes,
  type Casebook,
  findEnd,
  findState,
  listOf,
  openCase,
  type TooLarge,
  votesSteps,
} from '@standoff/study';
import type { NotFound, Query } from './ask.ts';
import { limitsAsked } from './limits-asked.ts';
import { identityOf, type Model, readingOf } from './model.ts';

export interface VoteQuery extends Omit<Query, 'state' | 'decisionMaker' | 'concepts'> {
  /** The state from which drafts start, said as in `explain`; the status quo when left out. */
  readonly state?: string;
  /** Id of a body; all when left out. */
  readonly body?: string;
  /**
   * The draft to ask about, said as a state is, but that levels are laid over the state from which it
   * starts; all when left out.
   */
  readonly draft?: string;
}

/** The votes that were asked for, one for each body. */
export interface TakenVotes {
  readonly status: 'voted';
  readonly casebook: Casebook;
  readonly from: StateCode;
  readonly votes: readonly BodyVotes[];
}

/**
 * How bodies vote on each of their drafts from a state, member by member and with reasons. Answers
 * and errors as of `explain`.
 */
export function vote(model: Model, query: VoteQuery = {}): VotesJson | TooLarge {
  const result = runToEnd(voteSteps(model, query));
  if (result.status === 'too-large') return result;
  if (result.status === 'not-found') throw new RangeError(result.problem);
  const { casebook, from, votes } = result;
  return votesToJson(casebook, from, votes, identityOf(model), query.variant);
}

export function* voteSteps(
  model: Model,
  { state = 'status-quo', body, draft, variant, maxStates, maxMemory }: VoteQuery,
): Steps<TakenVotes | Omit<NotFound, 'what'> | TooLarge> {
  const reading = readingOf(model, variant);
  const { decisionMakers, bodies } = reading.conflict;
  const asked = bodies.flatMap(({ id }, k) =>
    body === undefined || body === id ? [decisionMakers.length + k] : [],
  );
  if (asked.length === 0) return { status: 'not-found', problem: noBody(bodies, body) };
  const opened = yield* openCase(reading, { limits: limitsAsked({ maxStates, maxMemory }) });
  if (opened.status === 'too-large') return opened;
  const { casebook } = opened;
  const found = findState(casebook, state);
  if (found.status === 'not-found') return found;
  const from = found.state;
  const votes: BodyVotes[] = [];
  for (const mover of asked) votes.push(yield* votesSteps(casebook, mover, from));
  if (draft === undefined) return { status: 'voted', casebook, from, votes };
  const narrowed = onDraft(votes, draft);
  return 'status' in narrowed ? narrowed : { status: 'voted', casebook, from, votes: narrowed };
}

/** The votes on one draft only, of the body or the bodies that could adopt it. */
function onDraft(votes: readonly BodyVotes[], draft: string): BodyVotes[] | Omit<NotFound, 'what'> {
  const { casebook, from } = votes[0]!;
  const all = [...new Set(votes.flatMap(({ drafts }) => drafts.map((one) => one.draft)))];
  const found = findEnd(casebook, draft, from, all);
  if (found.status === 'not-found') return { ...found, problem: `draft: ${found.problem}` };
  const narrowed = votes.flatMap((one) => {
    const asked = one.drafts.find((vote) => vote.draft === found.state);
    return asked === undefined ? [] : [{ ...one, asked }];
  });
  if (narrowed.length > 0) return narrowed;
  const names = listOf(
    votes.map(({ body }) => body.id),
    'or',
  );
  return {
    status: 'not-found',
    problem: `draft: ${casebook.stateId(found.state)} is no draft of ${names} from ${casebook.stateId(from)}: a draft changes options of the body, and nothing else`,
  };
}

function noBody(bodies: readonly { readonly id: string }[], asked: string | undefined): string {
  if (bodies.length === 0) return 'the model has no bodies, so nothing is voted on';
  const ids = bodies.map(({ id }) => id);
  const known = ids.length === 1 ? `the only one is ${ids[0]}` : `there are ${listOf(ids)}`;
  return `no body is called ${asked}; ${known}`;
}
