import type { SanctionComputation } from '../concepts/define-concept.ts';
import { MOST_MOVERS } from '../moves/movers/few-moves.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { type Arcs, turnRound } from '../moves/tables/arcs.ts';
import type { RankedSeats } from '../moves/votes/ballot-box.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { stepsOf } from '../situation/written-moves.ts';
import { entriesBeside } from '../space/room-beside.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import { type Components, componentsOfRegions, findComponents } from './components.ts';
import { endsAhead } from './ends-ahead.ts';
import { freeClasses, movesAsItLikes } from './free-classes.ts';
import { keptSteps } from './kept-steps.ts';
import { type KnownLeft, rememberLeft } from './known-left.ts';
import { type OpenDrafts, openBeforehand } from './open-drafts.ts';
import { type Reach, type ReachFinder, reachFreely, reachLegally } from './reach-in-region.ts';
import { type Ends, openEnds } from './region-ends.ts';
import { findRegions, listRegions, type Regions } from './regions.ts';
import { type VotesOnEnds, votesOnEnds, type Worth, worthOfStates } from './votes-on-ends.ts';
import { isClosedFor, otherMovers } from './worst-response.ts';

/**
 * So many moves of the others are written down at most, so many ranks of those who vote, and so many words of what is
 * reached within a region: 64 megabytes of each. Where memory is limited a quarter of the room is for each.
 */
const MOST_ENTRIES = 2 ** 24;
const ENTRY_BYTES = 16;

function mostWrittenBeside(space: Space): number {
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
  if (!canBeWritten(situation.space, others, response, seats.orders.length)) return undefined;
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

/** What follows drafts that are open. */
interface Ground {
  /** By mover; none where all states of a region lead to one another. */
  readonly arcs: readonly Arcs[];
  /** The states that matter; in each region those first that count least. */
  readonly regions: Regions;
  /** Where it does not matter who moved last. */
  readonly components: Components | undefined;
}

/** What the others do in reply, by mover: kept from where counters do not count to where they do. */
const knownReplies = new WeakMap<
  Situation,
  { readonly key: string; readonly arcs: readonly Arcs[] }
>();

/** Lets go of what the others do in reply, where nobody will ask for it any more. */
export function forgetReplies(situation: Situation): void {
  knownReplies.delete(situation);
}

function* repliesOf(asked: RegionQuestion, pace: Pace): Steps<readonly Arcs[]> {
  const { situation, focal, response, counter } = asked;
  const key = `${focal} ${response}`;
  const known = knownReplies.get(situation);
  const arcs = known?.key === key ? known.arcs : yield* writeReplies(asked, pace);
  if (counter === 'none') knownReplies.set(situation, { key, arcs });
  else knownReplies.delete(situation);
  return arcs;
}

/** Looks at single moves in the time in which one is written down and its ends are put into one region. */
const WRITING = 2;

function* writeReplies(
  { situation, others, response }: RegionQuestion,
  pace: Pace,
): Steps<readonly Arcs[]> {
  const arcs: Arcs[] = [];
  for (const other of others) {
    arcs[other] =
      (response === 'improving' ? keptSteps(situation, other) : undefined) ??
      stepsOf(situation, other, response);
    pace.spend(WRITING * arcs[other].neighbours.length);
    yield LOOKING;
  }
  return arcs;
}

function* layGround(
  asked: RegionQuestion,
  { ascending }: VotesOnEnds,
  { drafts }: OpenDrafts,
  pace: Pace,
): Steps<Ground> {
  const { situation, others, response } = asked;
  const { space } = situation;
  if (movesFreely(space, others, response)) {
    const classes = freeClasses(space, others);
    yield LOOKING;
    const regions = listRegions(ascending, classes);
    return { arcs: [], regions, components: componentsOfRegions(regions, classes) };
  }
  const arcs = yield* repliesOf(asked, pace);
  const followed = others.map((other) => arcs[other]!);
  const reached = yield* reachedFrom(drafts, followed, pace);
  const cells = ascending.filter((cell) => reached[cell] === 1);
  const regions = listRegions(cells, findRegions(cells, space.cells, followed));
  pace.spend(WRITING * cells.length);
  yield LOOKING;
  const components = isClosedFor(situation, others)
    ? yield* findComponents(space, regions, followed, pace)
    : undefined;
  return { arcs, regions, components };
}

/** Marks some states and all to which moves lead from them, one after the other. */
function* reachedFrom(some: Uint8Array, arcs: readonly Arcs[], pace: Pace): Steps<Uint8Array> {
  const reached = some.slice();
  const open: number[] = [];
  for (let cell = 0; cell < some.length; cell++) if (some[cell] === 1) open.push(cell);
  for (;;) {
    const from = open.pop();
    if (from === undefined) return reached;
    let looks = 1;
    for (let m = 0; m < arcs.length; m++) {
      const { starts, neighbours } = arcs[m]!;
      const end = starts[from + 1]!;
      looks += end - starts[from]!;
      for (let k: number = starts[from]!; k < end; k++) {
        const to = neighbours[k]!;
        if (reached[to] === 1) continue;
        reached[to] = 1;
        open.push(to);
      }
    }
    if (pace.spend(looks)) yield LOOKING;
  }
}

function finderOn(
  { situation: { space }, others }: RegionQuestion,
  { arcs, regions, components }: Ground,
  pace: Pace,
): ReachFinder {
  if (components === undefined) return reachLegally(space, regions, others, arcs);
  const followed = others.flatMap((other) => arcs[other] ?? []);
  return reachFreely(components, regions, followed, pace);
}

/** Marks the states from which a draft that carries is deterred from by nothing. False where that takes too much memory. */
function* markLeaves(asked: RegionQuestion, leaves: Uint8Array): Steps<boolean> {
  const { situation, focal, seats, response, counter } = asked;
  const { space } = situation;
  const pace = createPace();
  const body = space.movers[focal]!;
  const worth = yield* worthOfStates(space, seats, pace);
  const votes = yield* votesOnEnds(space, body, seats, worth, counter === 'any', pace);
  const open = yield* openBeforehand(
    { body, votes, leaves, pace, mostWritten: mostWrittenBeside(space) },
    endsAhead(situation, focal, seats.orders, response),
  );
  if (open.count === 0) {
    if (counter === 'any') forgetReplies(situation);
    return true;
  }
  const ground = yield* layGround(asked, votes, open, pace);
  const { regions } = ground;
  const finder = finderOn(asked, ground, pace);
  const sourcesOf = openSources(body, leaves, open);
  const beyond = yield* reachAnyhow(asked, ground, pace);
  for (const region of mostTempting(regions, votes)) {
    const drafts = regions.members.subarray(regions.starts[region]!, regions.starts[region + 1]!);
    if (!drafts.some((draft) => open.drafts[draft] === 1)) continue;
    const reach = yield* finder.open(region, mostWrittenBeside(space));
    if (reach === undefined) return false;
    const more = beyond ? ((yield* beyond.open(region, mostWrittenBeside(space))) ?? reach) : reach;
    const ends = openEnds(votes, seats, drafts);
    const known = more === reach && beyond !== undefined ? undefined : rememberLeft(votes, seats);
    const look = lookFrom({ reach, more, ends, known, leaves });
    for (const draft of bySources(drafts, sourcesOf, worth)) {
      look(draft, sourcesOf(draft));
      if (pace.spend(1 + ends.looks())) yield LOOKING;
    }
  }
  finder.close();
  return true;
}

/** What is known in a region of what can follow a draft there; `more` is at least what is reached. */
interface Followed {
  readonly reach: Reach;
  readonly more: Reach;
  readonly ends: Ends;
  /** Left out where each draft has a row of its own. */
  readonly known: KnownLeft | undefined;
  readonly leaves: Uint8Array;
}

/** Marks which of the states from which a draft leads are left for it. */
function lookFrom({ reach, more, ends, known, leaves }: Followed) {
  return (draft: number, { sources, count }: OpenSources): void => {
    if (count === 0) return;
    const anyhow = more.rowOf(draft);
    let row = more === reach ? anyhow : -1;
    const isLeft = (state: number): boolean => {
      if (known?.covers(anyhow, state)) return true;
      if (!ends.deter(state, more, anyhow)) {
        known?.add(anyhow, state);
        return true;
      }
      if (more === reach) return false;
      if (row < 0) row = reach.rowOf(draft);
      return !ends.deter(state, reach, row);
    };
    for (let k = 0; k < count; k++) if (isLeft(sources[k]!)) leaves[sources[k]!] = 1;
  };
}

/**
 * Finds more than is reached where it matters who moved last: what is if it did not. Most that is left is left in spite of all that, and
 * rows of that are shared. Undefined where it does not matter.
 */
function* reachAnyhow(
  { situation: { space } }: RegionQuestion,
  { arcs, regions, components }: Ground,
  pace: Pace,
): Steps<ReachFinder | undefined> {
  if (components !== undefined) return undefined;
  const followed = arcs.filter((some) => some !== undefined);
  const anyhow = yield* findComponents(space, regions, followed, pace);
  return reachFreely(anyhow, regions, followed, pace);
}

/** The drafts that lead from open states, those first for which most is left: what is known of it is known of less. */
function bySources(
  drafts: Int32Array,
  sourcesOf: (draft: number) => OpenSources,
  { together }: Worth,
): readonly number[] {
  const most = new Map<number, number>();
  for (const draft of drafts) {
    const { sources, count } = sourcesOf(draft);
    let worth = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) worth = Math.max(worth, together[sources[k]!]!);
    if (count > 0) most.set(draft, worth);
  }
  return [...most.keys()].sort((a, b) => most.get(b)! - most.get(a)!);
}

/** The first so many of these are the states from which a draft carries that are not left yet. */
interface OpenSources {
  readonly sources: Int32Array;
  readonly count: number;
}

/** Those of the open states, for the open drafts only. */
function openSources(
  body: Mover,
  leaves: Uint8Array,
  open: OpenDrafts,
): (draft: number) => OpenSources {
  const sources = new Int32Array(leaves.length);
  const byEnd = open.byState ? turnRound(open.byState) : body.writtenByEnd?.();
  const isOpen = (state: number) => leaves[state] === 0 && open.states[state] === 1;
  return (draft) => {
    let count = 0;
    const take = (state: number): void => {
      if (isOpen(state)) sources[count++] = state;
    };
    if (open.drafts[draft] === 0) return { sources, count };
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

/** Whether moves of others, by any or by improvements, and the ranks of so many who vote can be written down beside a space. */
export function canBeWritten(
  space: Space,
  others: readonly number[],
  response: 'any' | 'improving',
  voters: number,
): boolean {
  const { movers, stateCount, cells } = space;
  const most = mostWrittenBeside(space);
  return (
    movers.length <= MOST_MOVERS &&
    stateCount * movesToWrite(space, others, response) <= most &&
    cells * voters <= most
  );
}

/** Moves from a state that are written down at once, at most: of those of which only improvements are kept all, for one after the other. */
function movesToWrite(
  { movers }: Space,
  others: readonly number[],
  response: 'any' | 'improving',
): number {
  if (movesFreely({ movers }, others, response)) return 0;
  const moves = others.map((k) => movers[k]!.mostTargets ?? Number.POSITIVE_INFINITY);
  const all = moves.reduce((sum, some) => sum + some, 0);
  const areKept = response === 'any' || others.some((k) => movers[k]!.onlyImproves === true);
  // Of two states at most one is an improvement on the other.
  return areKept ? all : all / 2 + Math.max(0, ...moves);
}

/** Whether all states of a region are known to lead to one another. */
function movesFreely(
  { movers }: Pick<Space, 'movers'>,
  others: readonly number[],
  response: 'any' | 'improving',
): boolean {
  return response === 'any' && others.length > 0 && others.every((k) => movesAsItLikes(movers[k]!));
}
