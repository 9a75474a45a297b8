import type { SanctionComputation } from '../concepts/define-concept.ts';
import { MOST_MOVERS } from '../moves/movers/few-moves.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { type BallotBox, openBallotBox, type RankedSeats } from '../moves/votes/ballot-box.ts';
import { wordsFor } from '../moves/votes/standings.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { stepsOf } from '../situation/written-moves.ts';
import { entriesBeside } from '../space/room-beside.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import { type Components, findComponents } from './components.ts';
import { type Reach, type ReachFinder, reachFreely, reachLegally } from './reach-in-region.ts';
import { findRegions, listRegions, type RegionOf, type Regions } from './regions.ts';
import { type VotesOnEnds, votesOnEnds, type Worth, worthOfStates } from './votes-on-ends.ts';
import { isClosedFor, otherMovers } from './worst-response.ts';

/**
 * So many moves of the others are written down at most, so many ranks of those who vote, and so many words of what is
 * reached within a region: 64 megabytes of each. Where memory is limited a quarter of the room is for each.
 */
const MOST_ENTRIES = 2 ** 24;
const ENTRY_BYTES = 16;

export function mostWrittenBeside(space: Space): number {
  return entriesBeside(space, ENTRY_BYTES, MOST_ENTRIES);
}

const LOOKING: Progress = { what: 'looking at every draft', passes: 0, share: 0 };

/**
 * Stability of every state for a body all of whose voters have ranks. Its own options part the states into regions: a
 * draft leads from one region into another, within which all replies stay. What they reach there is found for all states of a
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
  const others = otherMovers(situation, focal);
  if (!canBeWritten(situation, others, seats)) return undefined;
  const { prepare } = situation.space.movers[focal]!;
  if (prepare !== undefined) yield* prepare();
  const leaves = yield* leavesOf({ situation, focal, seats, others, response, counter });
  if (leaves === undefined) return undefined;
  const { marks } = statesOf(situation.space);
  return markedCells(marks.map((mark, cell) => mark & ~leaves[cell]!));
}

interface RegionQuestion {
  readonly situation: Situation;
  readonly focal: number;
  readonly seats: RankedSeats;
  readonly others: readonly number[];
  readonly response: 'any' | 'improving';
  readonly counter: SanctionComputation['counter'];
}

/** The states that are left for good, kept as long as the situation. */
const knownLeaves = new WeakMap<Situation, Map<string, Uint8Array>>();

/** What is left where more deters is left where less does: any replies deter more than improving ones, and without counters. */
function* leavesOf(asked: RegionQuestion): Steps<Uint8Array | undefined> {
  const { situation, focal, response, counter } = asked;
  const known = knownLeaves.get(situation) ?? new Map<string, Uint8Array>();
  knownLeaves.set(situation, known);
  const keyOf = (which: RegionQuestion['response'], by: RegionQuestion['counter']) =>
    `${focal} ${which} ${by}`;
  const before = known.get(keyOf(response, counter));
  if (before !== undefined) return before;
  const uncountered =
    counter === 'any' ? yield* leavesOf({ ...asked, counter: 'none' }) : undefined;
  if (counter === 'any' && uncountered === undefined) return undefined;
  const leaves = new Uint8Array(situation.space.cells);
  for (const some of [uncountered, known.get(keyOf('any', counter))]) {
    if (some !== undefined) for (let c = 0; c < leaves.length; c++) leaves[c]! |= some[c]!;
  }
  if (!(yield* markLeaves(asked, leaves))) return undefined;
  known.set(keyOf(response, counter), leaves);
  return leaves;
}

/** What does not hang on whether counters count: what the others do in reply, and what all states are worth. */
interface Ground {
  readonly arcs: readonly Arcs[];
  readonly regions: RegionOf;
  /** Where it does not matter who moved last. */
  readonly components: Components | undefined;
  readonly worth: Worth;
}

/** Kept from where counters do not count to where they do. */
const knownGround = new WeakMap<Situation, { readonly key: string; readonly ground: Ground }>();

/** Lets go of what the others do in reply, where nobody will ask for it any more. */
export function forgetReplies(situation: Situation): void {
  knownGround.delete(situation);
}

function* groundOf(asked: RegionQuestion, pace: Pace): Steps<Ground> {
  const { situation, focal, response, counter } = asked;
  const key = `${focal} ${response}`;
  const known = knownGround.get(situation);
  const ground = known?.key === key ? known.ground : yield* layGround(asked, pace);
  if (counter === 'none') knownGround.set(situation, { key, ground });
  else knownGround.delete(situation);
  return ground;
}

function* layGround(
  { situation, seats, others, response }: RegionQuestion,
  pace: Pace,
): Steps<Ground> {
  const { space } = situation;
  const arcs: Arcs[] = [];
  for (const other of others) {
    arcs[other] = stepsOf(situation, other, response);
    yield LOOKING;
  }
  const followed = others.map((other) => arcs[other]!);
  const { cells } = statesOf(space);
  const regions = findRegions(cells, space.cells, followed);
  yield LOOKING;
  const components = isClosedFor(situation, others)
    ? yield* findComponents(space, listRegions(cells, regions), followed, pace)
    : undefined;
  return { arcs, regions, components, worth: yield* worthOfStates(space, seats, pace) };
}

function finderOn(
  { situation: { space }, others }: RegionQuestion,
  { arcs, components }: Ground,
  regions: Regions,
  pace: Pace,
): ReachFinder {
  if (components === undefined) return reachLegally(space, regions, others, arcs);
  const followed = others.map((other) => arcs[other]!);
  return reachFreely(components, regions, followed, pace);
}

/** Marks the states from which a draft that carries is deterred from by nothing. False where that takes too much memory. */
function* markLeaves(asked: RegionQuestion, leaves: Uint8Array): Steps<boolean> {
  const { situation, focal, seats, counter } = asked;
  const { space } = situation;
  const pace = createPace();
  const body = space.movers[focal]!;
  const ground = yield* groundOf(asked, pace);
  const votes = yield* votesOnEnds(space, body, seats, ground.worth, counter === 'any', pace);
  const regions = listRegions(votes.ascending, ground.regions);
  yield LOOKING;
  const finder = finderOn(asked, ground, regions, pace);
  const first = finder.firstReached && (yield* finder.firstReached());
  const open = first && (yield* undeterredByFirst(body, votes, first, leaves, pace));
  const sourcesOf = openSources(body, leaves, open);
  for (const region of mostTempting(regions, votes)) {
    const drafts = regions.members.subarray(regions.starts[region]!, regions.starts[region + 1]!);
    if (open !== undefined && !drafts.some((draft) => open.drafts[draft] === 1)) continue;
    const reach = yield* finder.open(region, mostWrittenBeside(space));
    if (reach === undefined) return false;
    const ends = openEnds(votes, seats, drafts);
    for (const draft of drafts) {
      const { sources, count } = sourcesOf(draft);
      if (count > 0) {
        const row = reach.rowOf(draft);
        for (let k = 0; k < count; k++) {
          if (!ends.deter(sources[k]!, reach, row)) leaves[sources[k]!] = 1;
        }
      }
      if (pace.spend(1 + ends.looks())) yield LOOKING;
    }
  }
  finder.close();
  return true;
}

/** States that a body may leave for drafts, of which more than the first end has to be looked at. Marked by cell. */
interface OpenDrafts {
  readonly states: Uint8Array;
  readonly drafts: Uint8Array;
}

/**
 * Marks from which states, and for which drafts, the body goes in spite of the end that counts least of those that follow: mostly
 * that one deters already. It goes through drafts by the state where they are put to the vote, since first ends
 * are few.
 */
function* undeterredByFirst(
  body: Mover,
  { isCarried, isCountered }: VotesOnEnds,
  first: Int32Array,
  leaves: Uint8Array,
  pace: Pace,
): Steps<OpenDrafts> {
  const open = { states: new Uint8Array(first.length), drafts: new Uint8Array(first.length) };
  const { starts, neighbours } = body.written?.() ?? {};
  let state = 0;
  let looks = 0;
  const look = (draft: number): void => {
    looks++;
    const end = first[draft]!;
    if (!isCarried(end, state) && !isCountered(end, state)) return;
    open.states[state] = 1;
    open.drafts[draft] = 1;
  };
  for (; state < first.length; state++) {
    if (leaves[state] === 1) continue;
    if (starts === undefined) body.forEachTarget(state, look);
    else for (let k = starts[state]!; k < starts[state + 1]!; k++) look(neighbours![k]!);
    if (pace.spend(1 + (looks >>> 2))) yield LOOKING;
    looks = 0;
  }
  return open;
}

/** The first so many of these are the states from which a draft carries that are not left yet. */
interface OpenSources {
  readonly sources: Int32Array;
  readonly count: number;
}

/** Where `open` is given, those of its states for its drafts only. */
function openSources(
  body: Mover,
  leaves: Uint8Array,
  open: OpenDrafts | undefined,
): (draft: number) => OpenSources {
  const sources = new Int32Array(leaves.length);
  const byEnd = body.writtenByEnd?.();
  const isOpen = (state: number) => leaves[state] === 0 && (open?.states[state] ?? 1) === 1;
  return (draft) => {
    let count = 0;
    const take = (state: number): void => {
      if (isOpen(state)) sources[count++] = state;
    };
    if (open?.drafts[draft] === 0) return { sources, count };
    if (byEnd === undefined) body.forEachSource(draft, take);
    else {
      const end = byEnd.starts[draft + 1]!;
      for (let k = byEnd.starts[draft]!; k < end; k++) take(byEnd.neighbours[k]!);
    }
    return { sources, count };
  };
}

/** The regions whose ends count most first: what is left for a draft there need not be looked at again. */
function mostTempting({ members, starts }: Regions, { worthOf }: VotesOnEnds): number[] {
  const least = (region: number): number => worthOf[members[starts[region]!]!]!;
  return Array.from({ length: starts.length - 1 }, (_, region) => region).sort(
    (a, b) => least(b) - least(a),
  );
}

function canBeWritten(
  { space }: Situation,
  others: readonly number[],
  { orders }: RankedSeats,
): boolean {
  const { movers, stateCount, cells } = space;
  const moves = others.reduce((sum, k) => sum + (movers[k]!.mostTargets ?? Infinity), 0);
  const most = mostWrittenBeside(space);
  return (
    movers.length <= MOST_MOVERS && stateCount * moves <= most && cells * orders.length <= most
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

function openEnds(votes: VotesOnEnds, seats: RankedSeats, cells: Int32Array): Ends {
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
  const deters = (end: number, state: number, isKnown: boolean): boolean =>
    (isKnown || !votes.isCarried(end, state)) && !votes.isCountered(end, state);
  const takeVotes = (state: number): void => {
    box ??= open();
    votes.readWorth(state, worth);
    box.carried(worth, carried);
    looks += (words * seats.voters.length) >>> 3;
  };
  return {
    deter(state, { rows }, row) {
      let left = FEW_ENDS;
      for (let w = 0; w < words; w++) {
        let rest = left < 0 ? rows[row + w]! & ~carried[w]! : rows[row + w]!;
        for (; rest !== 0; rest &= rest - 1) {
          if (left === 0) {
            takeVotes(state);
            rest &= ~carried[w]!;
            left = -1;
            if (rest === 0) break;
          }
          const end = cells[32 * w + 31 - Math.clz32(rest & -rest)]!;
          if (deters(end, state, left < 0)) return true;
          looks++;
          if (left > 0) left--;
        }
      }
      return false;
    },
    looks() {
      const spent = looks;
      looks = 0;
      return spent;
    },
  };
}
