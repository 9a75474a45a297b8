import { createPace, runToEnd, type StateCode, type Steps } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { seatOf, takeVote } from './take-vote.ts';
import type { BodyVotes, DraftVote } from './vote.ts';

/** The vote of a body on each of its drafts from a state. `mover` is its number. */
export function votesFrom(casebook: Casebook, mover: number, from: StateCode): BodyVotes {
  return runToEnd(votesSteps(casebook, mover, from));
}

/** What one vote costs, in looks at a draft. */
const LOOKS_OF_A_VOTE = 256;

/** The same in steps: a body with many options has very many drafts. */
export function* votesSteps(casebook: Casebook, mover: number, from: StateCode): Steps<BodyVotes> {
  const seat = seatOf(casebook, mover);
  const pace = createPace();
  const drafts = movesFrom(casebook, mover, from);
  const taken: Omit<DraftVote, 'dilutions'>[] = [];
  for (const [k, draft] of drafts.entries()) {
    const share = k / (2 * drafts.length);
    if (pace.spend(LOOKS_OF_A_VOTE)) yield { what: 'taking votes', passes: k, share };
    taken.push(takeVote(casebook, seat, from, draft));
  }
  const strengths = taken.map(({ draft }) => strengthOf(casebook, from, draft));
  const passing = strengths.filter((_, k) => taken[k]!.passes);
  const ranked = [...passing].sort((a, b) => b.distance - a.distance);
  const inOrder = (some: readonly Strength[]) =>
    passing.filter((one) => some.includes(one)).map(({ draft }) => draft);
  const voted: DraftVote[] = [];
  for (const [k, vote] of taken.entries()) {
    const share = (1 + k / taken.length) / 2;
    if (pace.spend(1 + passing.length)) yield { what: 'diluting drafts', passes: k, share };
    const dilutions = vote.passes ? [] : inOrder(farthest(ranked, strengths[k]!));
    voted.push({ ...vote, dilutions });
  }
  const strongest = inOrder(farthest(ranked));
  return { casebook, body: seat.body, from, drafts: voted, strongest };
}

/** How far a draft goes from where things stand. */
interface Strength {
  readonly draft: StateCode;
  /** For each option, by how many levels it changes, and which way. */
  readonly changes: readonly number[];
  readonly distance: number;
}

function strengthOf({ states }: Casebook, from: StateCode, draft: StateCode): Strength {
  const start = states.levels(from);
  const changes = states.levels(draft).map((level, k) => level - start[k]!);
  return { draft, changes, distance: changes.reduce((sum, by) => sum + Math.abs(by), 0) };
}

/**
 * Of drafts, ranked by distance, those that no other goes further than; only among those on the way to
 * `within`, where it is given. Whatever goes further than a draft is also farther, and was met before.
 */
function farthest(ranked: readonly Strength[], within?: Strength): Strength[] {
  const found: Strength[] = [];
  for (const draft of ranked) {
    if (within !== undefined && !isOnTheWay(draft, within)) continue;
    if (!found.some((farther) => isOnTheWay(draft, farther))) found.push(draft);
  }
  return found;
}

/** Whether what a draft changes is part of what another one changes. */
function isOnTheWay({ changes }: Strength, { changes: whole }: Strength): boolean {
  return changes.every((by, k) => (by >= 0 ? by <= Math.max(whole[k]!, 0) : by >= whole[k]!));
}

/** Whether each level lies between those of two states: what is given up of the way from one to the other. */
export function isBetween(
  levels: readonly number[],
  start: readonly number[],
  end: readonly number[],
): boolean {
  return levels.every((level, k) => {
    const [low, high] = [Math.min(start[k]!, end[k]!), Math.max(start[k]!, end[k]!)];
    return low <= level && level <= high;
  });
}
