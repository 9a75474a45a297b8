import type { Computation, Concept, SanctionComputation } from '../concepts/define-concept.ts';
import { sequentialSanction } from '../concepts/sequential.ts';
import { isRanked, type Model } from '../model/model.ts';
import { SORTING_NANOSECONDS } from '../moves/improvements/sorted-improvements.ts';
import { orderingNanoseconds } from '../preference/create-order.ts';
import { doubtIn } from '../preference/unknown-pairs.ts';
import type { Reading } from '../readings/define-reading.ts';
import { LOOK_NANOSECONDS } from '../run/pace.ts';
import { passNanoseconds } from '../run/work.ts';
import type { Space } from '../space/space.ts';
import {
  ownCombinations,
  passingTime,
  regionTime,
  type Time,
  votingTime,
} from './estimate-votes.ts';
import type { KnownVerdicts } from './stability.ts';

/** How long an analysis will take. */
export interface Estimate {
  /** What is to be expected; where something is searched for, if each search ends soon. */
  readonly milliseconds: number;
  /**
   * The worst case where something is searched for, if it is longer: how soon searches end is not known
   * before they are under way. Some concepts, bodies and explicit relations are decided by search.
   */
  readonly upTo?: number;
}

/** What an analysis is to find out. */
export interface Task {
  readonly concepts: readonly Concept[];
  /** The reading of preferences; the general one when left out. */
  readonly reading?: Reading;
  /** Whether the moves from one state are followed as well. */
  readonly exploring: boolean;
  /** The verdicts of an earlier analysis that still hold. The states are ordered already, then. */
  readonly known?: KnownVerdicts;
}

/** Nanoseconds to look at one move, or at one combination of moves. */
const LOOK = LOOK_NANOSECONDS;
/** Passes more where improvements are folded and compared with thresholds. */
const THRESHOLDS = 3;
/** Rounds of all movers until nothing changes, as a rule. */
const ROUNDS = 4;
/** The same in spaces of very many cells, where kernels serve. */
const ROUNDS_IN_VECTORS = 3;

/**
 * How long an analysis takes, from what is known once the states are: cells × passes × a constant
 * for each representation, plus states × moves for whatever is decided by search.
 */
export function estimateTime(
  model: Model,
  space: Space,
  { concepts, reading, exploring, known }: Task,
): Estimate {
  const movesOf = space.movers.map((_, dm) => averageMoves(space, dm));
  const doubts = model.preferences.map((preference) =>
    reading?.unknown !== undefined ? doubtIn(preference) : 'none',
  );
  const thresholds = reading?.counts.deters === 'greatly-worse';
  const surveyed = { model, space, movesOf, doubts, thresholds };
  let certain = known ? 0 : orderingNanoseconds(space.cells) * model.decisionMakers;
  if (thresholds) certain += orderingNanoseconds(space.cells) * model.decisionMakers;
  if (exploring) certain += exploringTime(surveyed);
  // Only whoever moves has to know what carries.
  if (exploring || concepts.length > 0) certain += votingTime(surveyed);
  const improving = concepts.filter(({ computation }) => {
    return sequencesOf(computation).response === 'improving';
  });
  if (improving.length > 0 && inVectors(space))
    certain += SORTING_NANOSECONDS * space.cells * space.movers.length;
  const times = concepts.flatMap((concept) =>
    model.preferences.flatMap((_, dm) => {
      if (known?.(concept, dm)) return [];
      const time = verdictTime(surveyed, concept, dm);
      // The verdicts by any loss are found as well.
      return thresholds
        ? [time, verdictTime({ ...surveyed, thresholds: false }, concept, dm)]
        : time;
    }),
  );
  const usual = times.reduce((sum, time) => sum + time.usual, certain);
  const most = times.reduce((sum, time) => sum + time.most, certain);
  return { milliseconds: usual / 1e6, ...(most > usual && { upTo: most / 1e6 }) };
}

/** Nanoseconds to write down one cell that is reached where movers do not bar each other's way. */
const WRITING = 10;

/** Rounds of all movers until no further state is reached, as a rule. */
const ROUNDS_FOLLOWED = 8;

/** Nanoseconds to follow the moves from a state, by any and by improvements. */
function exploringTime({ model: { decisionMakers, preferences }, space, movesOf }: Survey): number {
  const { movers, cells } = space;
  // After each fold all cells are looked through. Of a body half of the drafts are moves, and are followed one by one.
  const folded = movers.reduce((sum, { cellsPerFold = cells }, mover) => {
    const isBody = preferences[mover]!.kind === 'voting';
    return sum + cells + (isBody ? (cells * movesOf[mover]!) / 2 : cellsPerFold);
  }, 0);
  const byRounds = passNanoseconds(space, false) * folded * ROUNDS_FOLLOWED;
  const isProduct =
    decisionMakers === preferences.length &&
    movers.every(({ canMove, closed, commutes }) => !canMove || (closed && commutes === true));
  return byRounds + (isProduct ? WRITING * cells : byRounds);
}

/** What an estimate goes by. */
interface Survey {
  readonly model: Model;
  readonly space: Space;
  /** Moves from a state, on average, of each mover. */
  readonly movesOf: readonly number[];
  /** How much of each preference is not known, where the reading asks for that. */
  readonly doubts: readonly ReturnType<typeof doubtIn>[];
  /** Whether ends deter up to a threshold. */
  readonly thresholds: boolean;
}

function isSearched({ model, doubts }: Survey, dm: number): boolean {
  return !isRanked(model.preferences[dm]!) || doubts[dm] === 'any';
}

/** Looks after which a search has ended, as a rule: the first replies deter, or few are credible. */
const SOON = 16;

/** The time to decide a concept for one decision maker in every state. */
function verdictTime(survey: Survey, { computation }: Concept, dm: number): Time {
  const { space, movesOf, thresholds } = survey;
  const byVote = votedTime(survey, computation, dm);
  if (byVote !== undefined) return byVote;
  const bySequence = sequencesOf(computation);
  const classing = computation.kind === 'anticipation' ? CLASSING * space.stateCount : 0;
  const atOnce = computation.kind === 'simultaneous' ? space.stateCount * combinations(movesOf) : 0;
  const turns = turnsOf(computation);
  const searched = isSearched(survey, dm)
    ? looksAtReplies(survey, dm, bySequence)
    : looksAtDoubtful(survey, { computation }, dm);
  const folding = isSearched(survey, dm)
    ? 0
    : passTime(space, bySequence.response) *
        (passes(space, bySequence) + (thresholds ? THRESHOLDS : 0)) +
      (bySequence.response === 'none' ? 0 : passingTime(survey, dm));
  const certain = classing + turns * folding;
  const soon = Math.max(
    SOON * improvementsAtMost(survey, dm),
    looksFromWhatIsLeft(survey, searched, dm),
  );
  const doubtful = isSearched(survey, dm) ? soon : Math.min(soon, SOON * pairsNotKnown(survey, dm));
  return {
    usual: certain + LOOK * (Math.min(atOnce, soon) + turns * Math.min(searched, doubtful)),
    most: certain + LOOK * (atOnce + turns * searched),
  };
}

/** The time to decide for a body what one reply of the others deters from, where that is not searched for. */
function votedTime(survey: Survey, computation: Computation, dm: number): Time | undefined {
  const preference = survey.model.preferences[dm]!;
  if (preference.kind !== 'voting' || computation.kind !== 'sanction') return undefined;
  const looks = LOOK * survey.space.stateCount;
  return computation.response === 'none'
    ? { usual: looks, most: looks }
    : regionTime(survey, dm, preference, computation.response);
}

/**
 * Of a large space the looks of a body whose searches for replies end only once all are found: from half of the states, for one draft
 * each. Nothing deters it there, so none of them ends soon.
 */
function looksFromWhatIsLeft(
  { model, space, movesOf }: Survey,
  searched: number,
  dm: number,
): number {
  if (model.preferences[dm]!.kind !== 'voting' || space.small) return 0;
  return searched / (2 * Math.max(1, movesOf[dm]!));
}

/** Moves of one in all states: those that its relation may prefer, or of a body half of its drafts, which carry as a rule. */
function improvementsAtMost({ model, space, movesOf }: Survey, dm: number): number {
  const preference = model.preferences[dm]!;
  const moves = space.stateCount * movesOf[dm]!;
  if (preference.kind === 'voting') return moves / 2;
  return preference.kind === 'relation' ? Math.min(moves, preference.better.length) : moves;
}

/** Pairs of which the others do not know how they compare, as far as they are listed. */
function pairsNotKnown({ model: { preferences }, doubts }: Survey, focal: number): number {
  return preferences.reduce((sum, preference, dm) => {
    if (dm === focal || doubts[dm] === 'none' || preference.kind === 'voting') return sum;
    return (
      sum + (doubts[dm] === 'pairs' ? (preference.unknown ?? []).length : Number.POSITIVE_INFINITY)
    );
  }, 0);
}

/**
 * At most so many moves are looked at because whoever may reply by what it cannot compare has no ranks to
 * fold. Where few pairs are not known most are passed over.
 */
function looksAtDoubtful(
  { space, movesOf, doubts }: Survey,
  { computation }: Pick<Concept, 'computation'>,
  dm: number,
): number {
  if (sequencesOf(computation).response !== 'improving') return 0;
  return space.stateCount * ROUNDS * doubtfulMoves(movesOf, doubts, dm);
}

/** The replies that a concept looks at, if it looks at them once. */
function sequencesOf(computation: Computation): SanctionComputation {
  switch (computation.kind) {
    case 'sanction':
      return computation;
    case 'simultaneous':
      return sequentialSanction;
    case 'exchange':
      return { kind: 'sanction', response: computation.response, counter: 'any' };
    case 'anticipation':
      return { kind: 'sanction', response: 'none', counter: 'none' };
    case 'support':
      return { kind: 'sanction', response: 'any', counter: 'none' };
  }
}

/** Turns after which an exchange of moves has settled, as a rule, and foreseen moves come round. */
const LONG = 10;
/** Passes that are as long as a fold and the choice that follows it. */
const CHOOSING = 5;

/** Nanoseconds to sort one state into its class. */
const CLASSING = 1_000;

/** How often that is done. */
function turnsOf(computation: Computation): number {
  switch (computation.kind) {
    case 'exchange':
      return Math.max(1, Math.min(computation.moves, LONG) / 2);
    case 'anticipation':
      return computation.moves === Number.POSITIVE_INFINITY
        ? 2 * LONG * CHOOSING
        : computation.moves * CHOOSING;
    default:
      return 1;
  }
}

function inVectors({ arrays }: Space): boolean {
  return arrays.vectorBytes > 0;
}

function roundsIn(space: Space): number {
  return inVectors(space) ? ROUNDS_IN_VECTORS : ROUNDS;
}

/** Cells that one decision maker's pass over all its moves goes through, on average. */
function cellsPerPass({ cells, movers }: Space): number {
  return movers.reduce((sum, mover) => sum + (mover.cellsPerFold ?? cells), 0) / movers.length;
}

/** Nanoseconds that one decision maker's pass takes, on average, over its moves or its improvements. */
function passTime(space: Space, response: SanctionComputation['response']): number {
  if (response !== 'improving' || !inVectors(space)) {
    return passNanoseconds(space) * cellsPerPass(space);
  }
  // Improvements are swept group by group: each cell once where that is by a kernel.
  const times = space.movers.map(({ cellsPerFold = space.cells, movesFreely = false }) => {
    return passNanoseconds(space, movesFreely) * (movesFreely ? space.cells : cellsPerFold);
  });
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

/** How many passes decide a concept for one decision maker, as a rule. */
function passes(space: Space, { response, counter }: SanctionComputation): number {
  if (response === 'none') return 1;
  const { movers } = space;
  const others = movers.length - 1;
  const closed = movers.every((mover) => mover.closed);
  const inOneRound = closed && response === 'any';
  // Where who moved last matters, each pass takes in what every other mover has found, or all who are closed together.
  const apart = response === 'any' ? others : movers.filter((mover) => !mover.closed).length + 1;
  const each = closed ? 1 : Math.min(others, apart);
  return 2 + (counter === 'any' ? 1 : 0) + others * each * (inOneRound ? 1 : roundsIn(space));
}

/** Moves from a state of the others whose replies cannot be folded by rank. */
function doubtfulMoves(
  movesOf: readonly number[],
  doubts: readonly string[],
  focal: number,
): number {
  return movesOf.reduce(
    (sum, moves, dm) => (dm === focal || doubts[dm] === 'none' ? sum : sum + moves),
    0,
  );
}

/**
 * At most so many moves are looked at when every improvement is searched for replies, which lead through
 * all states that the others can bring about.
 */
function looksAtReplies(
  { model, space: { stateCount }, movesOf }: Survey,
  focal: number,
  { response }: SanctionComputation,
): number {
  const own = movesOf[focal]!;
  if (response === 'none') return stateCount * own;
  const others = movesOf.reduce((sum, moves, dm) => (dm === focal ? sum : sum + moves), 0);
  return stateCount * own * others * Math.max(1, stateCount / ownCombinations(model, focal));
}

/** At most so many combinations of moves are there in a state. */
function combinations(movesOf: readonly number[]): number {
  return movesOf.reduce((product, moves) => product * (moves + 1), 1);
}

const SAMPLES = 32;

/** Moves of a decision maker from a state, on average over a few states. */
export function averageMoves({ stateCount, cellAt, movers }: Space, decisionMaker: number): number {
  const samples = Math.min(SAMPLES, stateCount);
  let moves = 0;
  for (let k = 0; k < samples; k++) {
    const cell = cellAt(Math.floor((k * stateCount) / samples));
    movers[decisionMaker]!.forEachTarget(cell, () => moves++);
  }
  return samples === 0 ? 0 : moves / samples;
}
