import type { SanctionComputation } from '../concepts/define-concept.ts';
import { MOST_MOVERS } from '../moves/movers/few-moves.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { type BallotBox, openBallotBox, type RankedSeats } from '../moves/votes/ballot-box.ts';
import { wordsFor } from '../moves/votes/standings.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { stepsOf } from '../situation/written-moves.ts';
import { statesOf } from '../space/states-of.ts';
import { type Reach, reachFreely, reachLegally } from './reach-in-region.ts';
import { findRegions } from './regions.ts';
import { type VotesOnEnds, votesOnEnds } from './votes-on-ends.ts';
import { isClosedFor, otherMovers } from './worst-response.ts';

/** So many moves of the others are written down at most, and so many ranks of those who vote: 64 megabytes. */
const MOST_WRITTEN = 2 ** 24;
/** So many words of what is reached within a region at most: 64 megabytes. */
const MOST_WORDS = 2 ** 24;

const LOOKING: Progress = { what: 'looking at every draft', passes: 0, share: 0 };

/**
 * Stability of every state for a body all of whose voters have ranks. Its own options part the states into regions: a
 * draft leads from one region into another, within which all replies stay. What they reach is found for all states of a
 * region together, and the ends that count least for those who vote are looked at first. Undefined where that takes too
 * much memory.
 */
export function* stabilityByRegions(
  situation: Situation,
  focal: number,
  seats: RankedSeats,
  response: 'any' | 'improving',
  counter: SanctionComputation['counter'],
): Steps<CellSet | undefined> {
  const { space } = situation;
  const others = otherMovers(situation, focal);
  if (!canBeWritten(situation, others, seats)) return undefined;
  const pace = createPace();
  const body = space.movers[focal]!;
  if (body.prepare !== undefined) yield* body.prepare();
  const votes = yield* votesOnEnds(space, body, seats, counter === 'any', pace);
  const arcs: Arcs[] = [];
  for (const other of others) {
    arcs[other] = stepsOf(situation, other, response);
    yield LOOKING;
  }
  const followed = others.map((other) => arcs[other]!);
  const regions = findRegions(votes.ascending, space.cells, followed);
  yield LOOKING;
  const finder = isClosedFor(situation, others)
    ? reachFreely(space, regions, followed, pace)
    : reachLegally(space, regions, others, arcs);
  const leaves = new Uint8Array(space.cells);
  for (let region = 0; region + 1 < regions.starts.length; region++) {
    const drafts = regions.members.subarray(regions.starts[region]!, regions.starts[region + 1]!);
    const sourcesOf = (draft: number): number[] => {
      const sources: number[] = [];
      body.forEachSource(draft, (state) => {
        if (leaves[state] === 0) sources.push(state);
      });
      return sources;
    };
    const reach = yield* finder.open(region, MOST_WORDS);
    if (reach === undefined) return undefined;
    const ends = openEnds(votes, seats, drafts, counter === 'any');
    for (const draft of drafts) {
      const sources = sourcesOf(draft);
      if (sources.length === 0) continue;
      const row = reach.rowOf(draft);
      for (const state of sources) if (!ends.deter(state, reach, row)) leaves[state] = 1;
      if (pace.spend(ends.looks())) yield LOOKING;
    }
  }
  finder.close();
  return markedCells(statesOf(space).marks.map((mark, cell) => mark & ~leaves[cell]!));
}

function canBeWritten(
  { space }: Situation,
  others: readonly number[],
  { orders }: RankedSeats,
): boolean {
  const { movers, stateCount, cells } = space;
  const moves = others.reduce((sum, k) => sum + (movers[k]!.mostTargets ?? Infinity), 0);
  return (
    movers.length <= MOST_MOVERS &&
    stateCount * moves <= MOST_WRITTEN &&
    cells * orders.length <= MOST_WRITTEN
  );
}

/** Ends that are looked at one by one before the votes on all ends of a region are taken together. */
const FEW_ENDS = 8;

/** The ends in a region. */
interface Ends {
  /** Whether one of those that are reached deters the body from leaving a state. */
  deter(state: number, reach: Reach, row: number): boolean;
  /** How many were looked at since this was last asked. */
  looks(): number;
}

function openEnds(
  votes: VotesOnEnds,
  seats: RankedSeats,
  cells: Int32Array,
  countered: boolean,
): Ends {
  const words = wordsFor(cells.length);
  const worth = new Int32Array(seats.orders.length);
  const carried = new Int32Array(words);
  let box: BallotBox | undefined;
  let looks = 0;
  const open = (): BallotBox => {
    looks += cells.length * seats.orders.length;
    const keys = seats.orders.map(({ ranks }) => Int32Array.from(cells, (cell) => ranks[cell]!));
    return openBallotBox(seats, keys, cells.length);
  };
  const isCountered = (end: number): boolean => countered && votes.isCountered(end, worth);
  const takeVotes = (): void => {
    box ??= open();
    box.carried(worth, carried);
    looks += (words * seats.voters.length) >>> 3;
  };
  return {
    deter(state, { rows }, row) {
      votes.compareWith(state, worth);
      carried.fill(0);
      let left = FEW_ENDS;
      for (let w = 0; w < words; w++) {
        let rest = rows[row + w]! & ~carried[w]!;
        for (; rest !== 0; rest &= rest - 1) {
          if (left === 0) {
            takeVotes();
            rest &= ~carried[w]!;
            left = -1;
            if (rest === 0) break;
          }
          const end = cells[32 * w + 31 - Math.clz32(rest & -rest)]!;
          if ((left < 0 || !votes.isCarried(end, worth)) && !isCountered(end)) return true;
          looks++;
          if (left > 0) left--;
        }
      }
      return false;
    },
    looks() {
      const spent = 1 + looks;
      looks = 0;
      return spent;
    },
  };
}
