import {
  actingFor,
  type CoalitionReading,
  type Concept,
  createPace,
  distanceTo,
  type JointMove,
  jointMovesFrom,
  jointReach,
  millisecondsOf,
  type Progress,
  type Reachability,
  reachableFrom,
  type Situation,
  type StateCode,
  type Steps,
  steadily,
} from '@standoff/engine';
import { doing, unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { between, withShare } from '../analysis/progress.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { isTooLarge, lossesOn, waysBetween } from '../evolution/fewest-losses.ts';
import { changesBetween } from './changes-between.ts';
import type { JoinedCoalition, JointMovesOf, StudiedMove } from './coalition-study.ts';
import {
  LOOKS_OF_READING,
  looksOfAsking,
  looksOfReading,
  looksOfWays,
} from './cost-of-joint-moves.ts';
import { jointMoveStakes } from './stake-of.ts';
import { undeterredFrom } from './undeterred.ts';

/** A joint move of a coalition with the concepts under which nothing deters it. */
interface UndeterredMove {
  readonly coalition: readonly number[];
  readonly move: JointMove;
  readonly undeterred: readonly Concept[];
}

/** Whom to ask, and by which reading. */
export interface CoalitionsAsked {
  /** With all parts of each that are to be looked at, small ones first. */
  readonly coalitions: readonly (readonly number[])[];
  readonly reading: CoalitionReading;
  readonly concepts: readonly Concept[];
}

/**
 * The joint moves of coalitions from a state that take every one of them: those that no part of the
 * coalition could make. Once they are listed it is announced what the rest takes, and `ahead`, the milliseconds of what comes after it.
 */
export function* jointMovesOf(
  analysis: Analysis,
  state: StateCode,
  asked: CoalitionsAsked,
  ahead = 0,
): Steps<JointMovesOf> {
  const { casebook, situation } = analysis;
  const cell = casebook.space.cellOf(state);
  const listed = yield* withShare(listFrom(situation, cell, asked), between(0, LISTED));
  const own = yield* withShare(onlyTogether(analysis, cell, listed), () => LISTED);
  const count = {
    listed: listed.length,
    together: own.size,
    coalitions: new Set([...own].map(({ coalition }) => coalition)).size,
  };
  const reading = ahead + millisecondsOf(looksOfReading(casebook, count));
  const after = reading + millisecondsOf(looksOfWays(casebook, count));
  yield announcing(after + millisecondsOf(looksOfAsking(casebook, count)), LISTED);
  const asking = askOf(situation, cell, listed, asked);
  const found = yield* withShare(asking, between(LISTED, DETERRED));
  const held = heldUnder(analysis, cell).filter((concept) => asked.concepts.includes(concept));
  const upsetUnder = new Set(found.flatMap(({ undeterred }) => undeterred));
  const together = found.filter((_, k) => own.has(listed[k]!));
  yield announcing(after, DETERRED);
  const ways = yield* withShare(
    steadily(waysTogether(analysis, cell, together), reading),
    between(DETERRED, LED),
  );
  yield announcing(reading, LED);
  const alone = together.length === 0 ? undefined : yield* reachedAlone(analysis, cell);
  const isReached = (to: number) => alone !== undefined && distanceTo(alone, to) !== undefined;
  const toEnd = byEnd(found);
  const moves: StudiedMove[] = [];
  const pace = createPace();
  for (const one of together) {
    const others = toEnd.get(one.move.to)!;
    if (pace.spend(LOOKS_OF_READING + others.length)) {
      const share = LED + ((1 - LED) * moves.length) / together.length;
      yield { what: doing.seekingJointMoves, passes: moves.length, share };
    }
    const read = readMove(analysis, cell, one, ways.get(one)!, others, asked.concepts);
    moves.push({ ...read, reached: isReached(one.move.to) });
  }
  return {
    state,
    heldUnder: held,
    survivesUnder: held.filter((concept) => !upsetUnder.has(concept)),
    moves: sortByTelling(analysis, state, moves),
  };
}

/** Shares that are done when joint moves are listed, when it is known what deters from them, and by which ways they lead. */
const LISTED = 0.05;
const DETERRED = 0.6;
const LED = 0.9;

function announcing(milliseconds: number, share: number): Progress {
  return { what: doing.seekingJointMoves, passes: 0, share, cost: { milliseconds, bytes: 0 } };
}

/** Joint moves by where they lead: only those to the same state are held against one another. */
function byEnd(found: readonly UndeterredMove[]): ReadonlyMap<number, readonly UndeterredMove[]> {
  const ends = new Map<number, UndeterredMove[]>();
  for (const one of found) {
    const to = ends.get(one.move.to);
    if (to === undefined) ends.set(one.move.to, [one]);
    else to.push(one);
  }
  return ends;
}

/** Where improvements lead that each makes by itself. */
export function* reachedAlone(
  { situation, fromStatusQuo }: Analysis,
  from: number,
): Steps<Reachability> {
  return fromStatusQuo?.cell === from
    ? fromStatusQuo.byImprovements
    : yield* reachableFrom(situation, from, 'improving');
}

/** For each joint move the way there with the fewest losses, of those that its coalition has. */
function* waysTogether(
  analysis: Analysis,
  cell: number,
  together: readonly UndeterredMove[],
): Steps<ReadonlyMap<UndeterredMove, WayWithLosses>> {
  const ways = new Map<UndeterredMove, WayWithLosses>();
  if (isTooLarge(analysis)) {
    for (const one of together) ways.set(one, wayAsFound(analysis, cell, one.move));
    return ways;
  }
  const byCoalition = new Map<readonly number[], UndeterredMove[]>();
  for (const one of together) {
    const known = byCoalition.get(one.coalition);
    if (known === undefined) byCoalition.set(one.coalition, [one]);
    else known.push(one);
  }
  for (const [coalition, own] of byCoalition) {
    const ends = unique(own.map(({ move }) => move.to));
    const { agreed, movers } = actingFor(analysis.situation, coalition);
    const share = ways.size / together.length;
    const finding = waysBetween(analysis, cell, ends, { agreed, movers });
    const found = yield* withShare(finding, () => share);
    for (const one of own) ways.set(one, found.get(one.move.to)!);
  }
  return ways;
}

/** In a conflict too large to look for another, a shortest way, as it was found. */
function wayAsFound(analysis: Analysis, cell: number, { steps }: JointMove): WayWithLosses {
  const path = steps.map(({ mover, to }, k) => ({
    mover,
    from: k === 0 ? cell : steps[k - 1]!.to,
    to,
  }));
  return { path, losses: lossesOn(analysis, path), fewest: false, alike: 1 };
}

/** A joint move of a coalition. */
type ListedMove = Omit<UndeterredMove, 'undeterred'>;

/** The joint moves of coalitions from a cell. */
function* listFrom(
  situation: Situation,
  cell: number,
  { coalitions, reading }: CoalitionsAsked,
): Steps<ListedMove[]> {
  const listed: ListedMove[] = [];
  for (const [k, coalition] of coalitions.entries()) {
    const share = k / coalitions.length;
    yield { what: doing.seekingJointMoves, passes: k, share };
    const moves = jointMovesFrom(situation, { members: coalition, reading }, cell);
    for (const move of yield* withShare(moves, () => share)) listed.push({ coalition, move });
  }
  return listed;
}

/** Under which concepts nothing deters from each of some joint moves. */
function* askOf(
  situation: Situation,
  cell: number,
  listed: readonly ListedMove[],
  { reading, concepts }: CoalitionsAsked,
): Steps<UndeterredMove[]> {
  const found: UndeterredMove[] = [];
  const pace = createPace();
  for (const one of listed) {
    const share = found.length / listed.length;
    if (pace.spend(concepts.length)) yield { what: doing.seekingJointMoves, passes: 0, share };
    const departures = undeterredFrom(situation, { members: one.coalition, reading }, cell);
    const undeterred = yield* withShare(departures.under([one.move], concepts), () => share);
    found.push({ ...one, undeterred });
  }
  return found;
}

/** Of joint moves those that no part of the coalition can make. */
function* onlyTogether(
  { situation }: Analysis,
  cell: number,
  listed: readonly ListedMove[],
): Steps<ReadonlySet<ListedMove>> {
  const reached = new Map<string, ReadonlySet<number>>();
  const together = new Set<ListedMove>();
  const pace = createPace();
  for (const one of listed) {
    if (pace.spend(one.coalition.length)) {
      yield { what: doing.seekingJointMoves, passes: 0, share: 0 };
    }
    if (one.coalition.length < 2 || one.move.party.length < one.coalition.length) continue;
    let needed = true;
    for (const member of one.coalition) {
      const rest = one.coalition.filter((other) => other !== member);
      const key = rest.join();
      const ends = reached.get(key) ?? (yield* jointReach(situation, rest, cell));
      reached.set(key, ends);
      needed &&= !ends.has(one.move.to);
    }
    if (needed) together.add(one);
  }
  return together;
}

function readMove(
  analysis: Analysis,
  cell: number,
  { coalition, move, undeterred }: UndeterredMove,
  { path, losses }: WayWithLosses,
  sameEnd: readonly UndeterredMove[],
  concepts: readonly Concept[],
): Omit<StudiedMove, 'reached'> {
  const larger = sameEnd.filter((other) => isProperPart(coalition, other.coalition));
  return {
    ...jointMoveStakes(analysis, coalition, cell, { ...move, steps: path }),
    losses,
    coalition,
    undeterred,
    joined: joinedBy(
      larger,
      concepts.filter((concept) => !undeterred.includes(concept)),
    ),
    heldUnder: heldUnder(analysis, move.to).filter((concept) => concepts.includes(concept)),
  };
}

/** For concepts under which a joint move is deterred, the smallest larger coalitions undeterred. */
function joinedBy(
  larger: readonly UndeterredMove[],
  deterred: readonly Concept[],
): JoinedCoalition[] {
  const joined = new Map<readonly number[], Concept[]>();
  for (const concept of deterred) {
    // A coalition is found once for each of its parties that could make the move.
    const safe = unique(
      larger
        .filter(({ undeterred }) => undeterred.includes(concept))
        .map(({ coalition }) => coalition),
    );
    for (const coalition of safe) {
      if (safe.some((other) => isProperPart(other, coalition))) continue;
      joined.set(coalition, [...(joined.get(coalition) ?? []), concept]);
    }
  }
  return [...joined].map(([coalition, concepts]) => ({ coalition, concepts }));
}

/** Few first, then what least deters, then what changes least. */
function sortByTelling(
  { casebook }: Analysis,
  from: StateCode,
  moves: readonly StudiedMove[],
): StudiedMove[] {
  const changes = new Map<StateCode, number>();
  for (const { to } of moves) {
    if (!changes.has(to)) changes.set(to, changesBetween(casebook, from, to));
  }
  return moves.toSorted(
    (a, b) =>
      a.coalition.length - b.coalition.length ||
      b.undeterred.length - a.undeterred.length ||
      changes.get(a.to)! - changes.get(b.to)!,
  );
}

/** Whether all of the first are among the second, and not the other way round. */
export function isProperPart(part: readonly number[], whole: readonly number[]): boolean {
  return part.length < whole.length && part.every((member) => whole.includes(member));
}
