import {
  createPace,
  improvementsFrom,
  type Pace,
  type Situation,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';

/** A step that somebody could take, by cells. */
export interface WayStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/**
 * All that improvements can bring about from a cell, nobody moving twice in a row: where one is and who moved last are
 * the nodes.
 */
export interface Ways {
  readonly start: number;
  /** Whether nothing leads to the target by improvements. */
  readonly closed: boolean;
  /** The states that improvements reach, the start among them, ascending. */
  readonly reached: readonly number[];
  /** How many steps lie on ways to the target. */
  readonly steps: number;
  /** The steps from a node that lie on ways to the target. */
  stepsFrom(cell: number, last: number): readonly WayStep[];
  isTarget(cell: number): boolean;
}

/** So many improvements are followed at most. */
export const MOST_IMPROVEMENTS = 4_000_000;

/** The first node: nobody has moved. */
export const NOBODY = -1;

/** To follow a step to where it leads, and to write down whence, in looks. */
const LOOKS_OF_STEP = 12;

/** Finds the ways by improvements; undefined where there are more than may be followed. */
export function* waysToTarget(
  situation: Situation,
  start: number,
  isTarget: (cell: number) => boolean,
): Steps<Ways | undefined> {
  const { movers } = situation.space;
  const pace = createPace();
  const steps = new Map<number, WayStep[]>();
  const nodeOf = (cell: number, last: number) => cell * (movers.length + 1) + last + 1;
  const seen = new Set([nodeOf(start, NOBODY)]);
  const queue: { readonly cell: number; readonly last: number }[] = [{ cell: start, last: NOBODY }];
  const sources = new Map<number, number[]>();
  const ends: number[] = [];
  let count = 0;
  for (let next = 0; next < queue.length; next++) {
    const { cell, last } = queue[next]!;
    const node = nodeOf(cell, last);
    if (isTarget(cell)) {
      ends.push(node);
      continue;
    }
    const from = steps.get(cell) ?? stepsOf(situation, cell);
    if (!steps.has(cell)) count += from.length;
    steps.set(cell, from);
    if (count > MOST_IMPROVEMENTS) return undefined;
    for (const { mover, to } of from) {
      if (mover === last) continue;
      const end = nodeOf(to, mover);
      const known = sources.get(end);
      if (known === undefined) sources.set(end, [node]);
      else known.push(node);
      if (seen.has(end)) continue;
      seen.add(end);
      queue.push({ cell: to, last: mover });
    }
    if (pace.spend(LOOKS_OF_STEP * (from.length + 1))) yield FOLLOWING;
  }
  const useful = yield* leadingTo(ends, sources, pace);
  const { leading, count: kept } = yield* onTheWay(
    ends.length > 0 ? steps : new Map(),
    ({ mover, to }) => useful.has(nodeOf(to, mover)),
    pace,
  );
  return {
    start,
    closed: ends.length === 0,
    steps: kept,
    reached: [...new Set(queue.map(({ cell }) => cell))].sort((a, b) => a - b),
    isTarget,
    stepsFrom: createStepsFrom(leading),
  };
}

/** The steps that lead on, by where they are taken, and how many they are. */
function* onTheWay(
  steps: ReadonlyMap<number, readonly WayStep[]>,
  leadsOn: (step: WayStep) => boolean,
  pace: Pace,
): Steps<{ leading: ReadonlyMap<number, readonly WayStep[]>; count: number }> {
  const leading = new Map<number, readonly WayStep[]>();
  let count = 0;
  for (const [cell, from] of steps) {
    const on = from.filter(leadsOn);
    if (on.length > 0) leading.set(cell, on);
    count += on.length;
    if (pace.spend(LOOKS_OF_STEP * (from.length + 1))) yield FOLLOWING;
  }
  return { leading, count };
}

/** Looks steps up. Very many ways are kept, so it holds on to nothing of the game in which they were found. */
function createStepsFrom(leading: ReadonlyMap<number, readonly WayStep[]>): Ways['stepsFrom'] {
  return (cell, last) => leading.get(cell)?.filter(({ mover }) => mover !== last) ?? [];
}

/** All nodes from which some nodes are reached, these included. */
function* leadingTo(
  ends: readonly number[],
  sources: ReadonlyMap<number, readonly number[]>,
  pace: Pace,
): Steps<ReadonlySet<number>> {
  const useful = new Set(ends);
  for (const node of useful) {
    const from = sources.get(node) ?? [];
    for (const source of from) useful.add(source);
    if (pace.spend(LOOKS_OF_STEP * (from.length + 1))) yield FOLLOWING;
  }
  return useful;
}

const FOLLOWING = { what: doing.followingImprovements, passes: 0, share: 0 };

function stepsOf(situation: Situation, from: number): WayStep[] {
  return situation.space.movers.flatMap((_, mover) =>
    improvementsFrom(situation, mover, from).map((to) => ({ mover, from, to })),
  );
}
