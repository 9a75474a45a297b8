import type { StateCode } from '@standoff/engine';
import { isBetween } from './draft-lattice.ts';
import type { Ballot, BodyVotes, DraftVote } from './vote.ts';

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
  const { levels } = votes.casebook.states;
  const end = levels(dilution);
  const steps: DilutionStep[] = [];
  let onTheWay = draftsBetween(votes, draft.draft, dilution);
  for (let at = draft; at.draft !== dilution; ) {
    // Each step leaves fewer drafts that lie between it and the dilution.
    const start = levels(at.draft);
    onTheWay = onTheWay.filter((one) => one.vote !== at && isBetween(one.levels, start, end));
    const next = nearest(onTheWay, start).map(({ vote }) => ({
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

/** A draft with the level of every option. */
interface DraftLevels {
  readonly vote: DraftVote;
  readonly levels: readonly number[];
}

/** Those whose levels lie between those of two drafts, both included. */
function draftsBetween(
  { casebook, drafts, lattice }: BodyVotes,
  first: StateCode,
  second: StateCode,
): DraftLevels[] {
  const positionOf = (code: StateCode) => drafts.findIndex(({ draft }) => draft === code);
  return lattice.between(positionOf(first), positionOf(second)).map((k) => {
    const vote = drafts[k]!;
    return { vote, levels: casebook.states.levels(vote.draft) };
  });
}

/** Of drafts on the way from one the nearest, those with no other on the way to them; in their order. */
function nearest(onTheWay: readonly DraftLevels[], start: readonly number[]): DraftLevels[] {
  const distance = ({ levels }: DraftLevels) =>
    levels.reduce((sum, level, k) => sum + Math.abs(level - start[k]!), 0);
  const measured = onTheWay.map((one) => ({ one, far: distance(one) }));
  const found = new Set<DraftLevels>();
  // Whatever lies between is nearer, and so was met before, or something that lies before that.
  for (const { one } of measured.sort((a, b) => a.far - b.far)) {
    const isFirst = ![...found].some(({ levels }) => isBetween(levels, start, one.levels));
    if (isFirst) found.add(one);
  }
  return onTheWay.filter((one) => found.has(one));
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
