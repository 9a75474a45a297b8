import {
  type Ask,
  type Compared,
  countsYesOnly,
  countWork,
  entriesBeside,
  prefersByVote,
  type Space,
  type VotingPreference,
} from '@standoff/engine';
import { LOOKING_UP } from './comparing.ts';
import type { World } from './worlds.ts';

/** Whether a body carries a draft at a state, by their cells. */
export type Carries = (draft: number, from: number) => boolean;

/** What all choices of a decision maker answer. */
type AnswersTo = World['answersTo'];

type Sincere = Extract<VotingPreference['members'][number], { readonly kind: 'sincere' }>;

/** A rule of voting as votes are asked for, or what is left of it where some votes are known. */
interface RuleInTurn {
  /** One of these has to prefer the draft; undefined where nobody has to, or somebody surely does. */
  readonly sponsors: readonly number[] | undefined;
  /** Votes in favour that are to be found beside those that are given. */
  readonly needed: number;
  /** Those who vote as they prefer: who has a veto, which matters in any case, comes first. */
  readonly voters: readonly Sincere[];
}

/**
 * Votes that are kept, of which each takes some hundred bytes; beyond that they are found out again. Where memory is limited they get
 * an eighth of the room.
 */
const MOST_KEPT = 2 ** 17;
const VOTE_BYTES = 100;
const PART_OF_ROOM = 1 / 8;

/** How many votes may be kept beside a space. */
export function mostVotes(space: Space): number {
  return entriesBeside(space, VOTE_BYTES / PART_OF_ROOM, MOST_KEPT);
}

/**
 * The votes of a body in models of a world, asked for one by one. What all choices answer alike is the same in each model: with
 * `answersTo` such votes are taken once for each draft and state, and only those are asked for that remain and matter.
 */
export function votesInTurn(
  preference: VotingPreference,
  {
    cells,
    mostKept,
    levelOf,
  }: {
    readonly cells: number;
    readonly mostKept: number;
    levelOf(option: number, cell: number): number;
  },
  ask: Ask,
  answersTo: AnswersTo | undefined,
): Carries {
  if (preference.byLevel !== undefined || !countsYesOnly(preference)) {
    const compared: Compared<number> = {
      prefers: (dm, better, worse) => ask(dm, better, worse, false),
      greatlyPrefers: (dm, better, worse) => ask(dm, better, worse, true),
      levelOf,
    };
    return (draft, from) => prefersByVote(preference, compared, draft, from);
  }
  const rule = ruleInTurn(preference);
  if (rule === undefined) return () => false;
  if (answersTo === undefined) {
    return (draft, from) => draft !== from && isCarriedLazily(rule, ask, draft, from);
  }
  const known = new Map<number, RuleInTurn | boolean>();
  return (draft, from) => {
    if (draft === from) return false;
    countWork(LOOKING_UP);
    const key = draft * cells + from;
    let vote = known.get(key);
    if (vote === undefined) {
      if (known.size >= mostKept) known.clear();
      vote = voteInDoubt(rule, answersTo, draft, from);
      known.set(key, vote);
    }
    return typeof vote === 'boolean' ? vote : isCarriedLazily(vote, ask, draft, from);
  };
}

/** Undefined where a vote that is given defeats everything. */
function ruleInTurn({ members, votesNeeded, sponsors }: VotingPreference): RuleInTurn | undefined {
  const fixed = members.filter((member) => member.kind === 'fixed');
  if (fixed.some(({ vote, veto }) => vote === 'no' && veto)) return undefined;
  const sincere = members.filter((member) => member.kind === 'sincere');
  return {
    sponsors,
    needed: votesNeeded - fixed.filter(({ vote }) => vote === 'yes').length,
    voters: [...sincere.filter(({ veto }) => veto), ...sincere.filter(({ veto }) => !veto)],
  };
}

/** What is left of a vote after all that is alike in all models: what it comes to in each, or whom it hangs on. */
function voteInDoubt(
  { sponsors, needed, voters }: RuleInTurn,
  answersTo: AnswersTo,
  draft: number,
  from: number,
): RuleInTurn | boolean {
  const surely = (dm: number, better: number, worse: number, greatly: boolean) => {
    const { alike, values } = answersTo(dm, better, worse);
    return alike ? values[0]! >= (greatly ? 2 : 1) : undefined;
  };
  const putBy = sponsors?.filter((dm) => surely(dm, draft, from, false) !== false);
  if (putBy?.length === 0) return false;
  const isPut = putBy?.some((dm) => surely(dm, draft, from, false)) ?? true;
  let missing = needed;
  const open: Sincere[] = [];
  for (const voter of voters) {
    const { decisionMaker: dm, veto, yields } = voter;
    const isInFavour = surely(dm, draft, from, false);
    if (isInFavour) missing--;
    if (isInFavour === undefined) open.push(voter);
    if (isInFavour !== false || !veto) continue;
    const isAgainst = surely(dm, from, draft, yields);
    if (isAgainst) return false;
    if (isAgainst === undefined) open.push(voter);
  }
  if (open.length < missing) return false;
  const isSettled = missing <= 0 && !open.some(({ veto }) => veto);
  if (isSettled && isPut) return true;
  return {
    sponsors: isPut ? undefined : putBy,
    needed: missing,
    voters: isSettled ? [] : open,
  };
}

/** Whether members carry a draft. No vote is asked for that does not matter any more. */
function isCarriedLazily(
  { sponsors, needed, voters }: RuleInTurn,
  ask: Ask,
  draft: number,
  from: number,
): boolean {
  if (sponsors && !sponsors.some((dm) => ask(dm, draft, from, false))) return false;
  let missing = needed;
  for (let k = 0; k < voters.length; k++) {
    const { decisionMaker: dm, yields, veto } = voters[k]!;
    if (voters.length - k < missing) return false;
    if (missing <= 0 && !veto) return true;
    if (ask(dm, draft, from, false)) missing--;
    else if (veto && ask(dm, from, draft, yields)) return false;
  }
  return missing <= 0;
}
