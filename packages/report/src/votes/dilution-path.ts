import type { StateCode } from '@standoff/engine';
import { listOf, unique } from '../words/lists.ts';
import { proseName } from '../words/prose-name.ts';
import { isBetween } from './body-votes.ts';
import type { Ballot, BodyVotes, DraftVote } from './vote.ts';
import { sayVote } from './vote-words.ts';

/** One of the smallest changes that weaken a draft, and what it does to the vote. */
export interface DilutionStep {
  readonly vote: DraftVote;
  /** Code of the draft that was weakened. */
  readonly before: StateCode;
  readonly turned: readonly TurnedVote[];
}

/** A member that votes otherwise than on the draft before. */
export interface TurnedVote {
  readonly before: Ballot;
  readonly after: Ballot;
}

/**
 * The way from a draft that fails to one of its dilutions, weakened by as little as can be at a time.
 * Of several next drafts the one that most vote for is taken. All on the way fail: a dilution
 * gives up the least of the draft. Throws a RangeError for what is no dilution of the draft.
 */
export function dilutionPath(
  votes: BodyVotes,
  draft: DraftVote,
  dilution: StateCode,
): DilutionStep[] {
  if (!draft.dilutions.includes(dilution)) throw new RangeError('this is no dilution of the draft');
  const steps: DilutionStep[] = [];
  for (let at = draft; at.draft !== dilution; ) {
    const next = nextDrafts(votes, at.draft, dilution).map((vote) => ({
      vote,
      before: at.draft,
      turned: turnedVotes(at, vote),
    }));
    const step = next.reduce((best, other) => (votesFor(other) > votesFor(best) ? other : best));
    steps.push(step);
    at = step.vote;
  }
  return steps;
}

/** The drafts nearest to one on its way to another. */
function nextDrafts(
  { drafts, casebook: { states } }: BodyVotes,
  at: StateCode,
  to: StateCode,
): DraftVote[] {
  const [start, end] = [states.levels(at), states.levels(to)];
  const onTheWay = drafts
    .filter(({ draft }) => draft !== at)
    .map((vote) => ({ vote, levels: states.levels(vote.draft) }))
    .filter(({ levels }) => isBetween(levels, start, end));
  const isNearer = (one: readonly number[], other: readonly number[]) =>
    one !== other && isBetween(one, start, other);
  return onTheWay
    .filter(({ levels }) => !onTheWay.some((other) => isNearer(other.levels, levels)))
    .map(({ vote }) => vote);
}

/** Who votes otherwise on the second draft. */
export function turnedVotes(first: DraftVote, second: DraftVote): TurnedVote[] {
  return first.ballots.flatMap((before, k) => {
    const after = second.ballots[k]!;
    return before.vote === after.vote ? [] : [{ before, after }];
  });
}

function votesFor({ vote }: DilutionStep): number {
  return vote.ballots.filter((ballot) => ballot.vote === 'yes').length;
}

/** `China and Russia turn from no (veto) to yes`; those together who turn alike. */
export function sayTurned(turned: readonly TurnedVote[]): string[] {
  const how = ({ before, after }: TurnedVote) => `from ${sayVote(before)} to ${sayVote(after)}`;
  return unique(turned.map(how)).map((key) => {
    const alike = turned.filter((one) => how(one) === key);
    const names = listOf(alike.map(({ after }) => proseName(after.name)));
    return `${names} ${alike.length === 1 ? 'turns' : 'turn'} ${key}`;
  });
}
