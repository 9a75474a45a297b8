import {
  actingFor,
  type Coalition,
  type CoalitionReading,
  type Concept,
  createPace,
  distanceTo,
  type JointMove,
  jointMovesFrom,
  jointReach,
  type Reachability,
  reachableFrom,
  type Situation,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { doing, unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { withShare } from '../analysis/progress.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { isTooLarge, lossesOn, waysBetween } from '../evolution/fewest-losses.ts';
import { changesBetween } from './changes-between.ts';
import type { JoinedCoalition, JointMovesOf, StudiedMove } from './coalition-study.ts';
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
 * coalition could make.
 */
export function* jointMovesOf(
  analysis: Analysis,
  state: StateCode,
  asked: CoalitionsAsked,
): Steps<JointMovesOf> {
  const { casebook, situation } = analysis;
  const cell = casebook.space.cellOf(state);
  const found: UndeterredMove[] = [];
  for (const [k, members] of asked.coalitions.entries()) {
    const coalition = { members, reading: asked.reading };
    const share = k / asked.coalitions.length;
    yield { what: doing.seekingJointMoves, passes: k, share };
    for (const one of yield* withShare(findFrom(situation, coalition, cell, asked), () => share)) {
      found.push(one);
    }
  }
  const held = heldUnder(analysis, cell).filter((concept) => asked.concepts.includes(concept));
  const upsetUnder = new Set(found.flatMap(({ undeterred }) => undeterred));
  const together = yield* withShare(onlyTogether(analysis, cell, found), () => 1);
  const ways = yield* withShare(waysTogether(analysis, cell, together), () => 1);
  const alone = together.length === 0 ? undefined : yield* reachedAlone(analysis, cell);
  const isReached = (to: number) => alone !== undefined && distanceTo(alone, to) !== undefined;
  const toEnd = byEnd(found);
  const moves: StudiedMove[] = [];
  const pace = createPace();
  for (const one of together) {
    const others = toEnd.get(one.move.to)!;
    if (pace.spend(LOOKS_OF_READING + others.length)) {
      yield { what: doing.seekingJointMoves, passes: moves.length, share: 1 };
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

/** Looks at single moves in the time in which one joint move is read. */
const LOOKS_OF_READING = 200;

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
  for (const coalition of unique(together.map((one) => one.coalition))) {
    const own = together.filter((one) => one.coalition === coalition);
    const ends = unique(own.map(({ move }) => move.to));
    const { agreed, movers } = actingFor(analysis.situation, coalition);
    const found = yield* waysBetween(analysis, cell, ends, { agreed, movers });
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

/** The joint moves of a coalition from a cell. */
function* findFrom(
  situation: Situation,
  coalition: Coalition,
  cell: number,
  { concepts }: CoalitionsAsked,
): Steps<UndeterredMove[]> {
  const found: UndeterredMove[] = [];
  const undeterred = undeterredFrom(situation, coalition, cell);
  for (const move of yield* jointMovesFrom(situation, coalition, cell)) {
    const under = yield* undeterred.under([move], concepts);
    found.push({ coalition: coalition.members, move, undeterred: under });
  }
  return found;
}

/** Of joint moves those that no part of the coalition can make. */
function* onlyTogether(
  { situation }: Analysis,
  cell: number,
  found: readonly UndeterredMove[],
): Steps<UndeterredMove[]> {
  const reached = new Map<string, ReadonlySet<number>>();
  const together: UndeterredMove[] = [];
  const pace = createPace();
  for (const one of found) {
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
    if (needed) together.push(one);
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
