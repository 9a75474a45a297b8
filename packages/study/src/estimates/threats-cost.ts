import { type Concept, type Cost, judgesImprovements } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { judging, looks, ordering, times, together } from './costs.ts';

/** A threat is at issue in so many of the states, as a rule. */
const PART_AT_ISSUE = 0.5;
/** Looks to see where it leads from a state, and how that looks to one by one concept. */
const LOOKS_OF_END = 8;
const LOOKS_OF_VIEW = 1;
/** Looks to sort a state into what somebody likes better, in a game of its own. */
const LOOKS_OF_SORTING = 0.75;
/** Looks at each state to write down what a speaker would do. */
const LOOKS_OF_WRITING = 2;
/**
 * Verdicts where a threat counts, or is ruled out, start from what the others bring about without its speaker. By what its
 * moves add to that they take, each, so many looks at a state: where any reply counts, and where only improvements do.
 */
const LOOKS_OF_ANY = 0.5;
const LOOKS_OF_IMPROVING = 4;
/** So many times as much where states are very many: those that fall are then few, and each of them is far from the next. */
const FAR_APART = 1.75;
/** Bytes of a state for somebody's order in a game of its own, of a threat, and of what is kept for its speaker. */
const ORDER_BYTES = 8;
const THREAT_BYTES = 12;
const KEPT_BYTES = 4;
const STEP_BYTES = 4;
/** So many moves of a mover are written down at most. */
const MOST_STEPS = 2 ** 20;

/** The states, and the concepts by which threats are judged. */
interface States {
  readonly casebook: Casebook;
  readonly concepts: readonly Concept[];
}

/** To judge the threats of a file, which so many see in a game of their own. */
export function judgingThreats(known: States, viewers: number): Cost {
  const { casebook, concepts } = known;
  const { threats } = casebook.conflict;
  const speakers = new Set(threats.map(({ by }) => by)).size;
  const judged = concepts.filter(judgesImprovements);
  const { milliseconds, upTo = milliseconds } = judging(known);
  const all = { milliseconds, upTo, bytes: 0 };
  // Where moves are written down, what was found by following those of the others is mostly found already.
  const anew = casebook.space.small ? { ...all, milliseconds: 0 } : all;
  const { cells } = casebook.space;
  const movers = casebook.movers.length;
  return {
    ...together(
      judging(known),
      times(viewers, ordering(casebook)),
      // For each speaker it is found what deters it, as everybody sees that.
      times((speakers * viewers) / movers, anew),
      looks(viewers * movers * cells * LOOKS_OF_SORTING),
      times(threats.length, lookingAt(casebook, viewers, judged.length)),
      times(threats.length, mattering(casebook, judged)),
      // What is searched for may be so again for each threat.
      { milliseconds: 0, upTo: 2 * threats.length * (upTo - milliseconds), bytes: 0 },
    ),
    bytes: bytesOf(casebook, viewers, judged.length),
  };
}

/** To see where one threat is at issue, and how it looks there to everybody. */
function lookingAt({ space }: Casebook, viewers: number, concepts: number): Cost {
  const views = (viewers + 1) * (2 + concepts);
  return looks(space.stateCount * PART_AT_ISSUE * (LOOKS_OF_END + views * LOOKS_OF_VIEW));
}

/** To find for whom one matters. */
function mattering({ space, movers }: Casebook, concepts: readonly Concept[]): Cost {
  const others = movers.length - 1;
  const each = concepts.reduce((sum, { computation }) => {
    if (computation.kind !== 'sanction') return sum + 2 * LOOKS_OF_IMPROVING;
    if (computation.response === 'none') return sum;
    return sum + (computation.response === 'any' ? LOOKS_OF_ANY : 2 * LOOKS_OF_IMPROVING);
  }, 0);
  const far = space.small ? 1 : FAR_APART;
  return looks(space.cells * (2 * LOOKS_OF_WRITING + others * each * far));
}

function bytesOf({ space, movers, conflict }: Casebook, viewers: number, concepts: number): number {
  const { cells, stateCount } = space;
  const steps = movers.length * Math.min(MOST_STEPS, cells * 2);
  return (
    cells * (viewers * movers.length * ORDER_BYTES + movers.length * concepts * KEPT_BYTES) +
    STEP_BYTES * steps +
    stateCount * PART_AT_ISSUE * conflict.threats.length * THREAT_BYTES
  );
}
