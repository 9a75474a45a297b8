import { type CellSet, createPace, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { type AmountReader, amountReader } from './amount-reader.ts';
import type { Side } from './amounts-of.ts';

/** So many points of the frontier are told at most, so many others in which states hold, and so many others. */
const MOST_BEST = 200;
const MOST_HOLDING = 100;
const MOST_OTHERS = 300;

/** What two get in some states, in which they get the same. */
export interface FrontierPoint {
  /** In units of the readers. */
  readonly amounts: readonly [number, number];
  /** The status quo if it is one of the states, else the first that holds, else the first. */
  readonly cell: number;
  readonly states: number;
  /** How many of these hold under some concept. */
  readonly holding: number;
  /** Whether there is no state in which one gets more of what it wants, and the other no less. */
  readonly isBest: boolean;
}

/** What two get of what they want in all states, and where neither can get more unless the other gets less. */
export interface FrontierOfTwo {
  readonly sides: readonly [Side, Side];
  readonly readers: readonly [AmountReader, AmountReader];
  /** How many states there are, and how many are on the frontier. */
  readonly states: number;
  readonly best: number;
  /** From the best for the first. */
  readonly points: readonly FrontierPoint[];
  /** Points of the frontier that are not told; states that are at no point told, and how many of these hold. */
  readonly left: { readonly best: number; readonly states: number; readonly holding: number };
  /** Where the status quo is not on the frontier: a state on it that gives neither less, and one of them more. */
  readonly better?: number;
}

/** How often all states are gone through. */
export const PASSES = 3;

/** What both get in a state, so that more is better, whatever they want. */
type Gains = (cell: number) => readonly [number, number];

export function* frontierOfTwo(
  casebook: Casebook,
  sides: readonly [Side, Side],
  holding: CellSet,
): Steps<FrontierOfTwo> {
  const { space, statusQuo } = casebook;
  const readers = [
    amountReader(casebook, sides[0].amount.of),
    amountReader(casebook, sides[1].amount.of),
  ] as const;
  const signs = sides.map(({ wants }) => (wants === 'more' ? 1 : -1));
  const gains: Gains = (cell) => [signs[0]! * readers[0].at(cell), signs[1]! * readers[1].at(cell)];
  const frontier = yield* undominated(casebook, gains);
  const now = statusQuo === undefined ? undefined : space.cellOf(statusQuo);
  const known = yield* toldPoints(casebook, gains, { frontier, holding, now });
  let best = 0;
  yield* eachState(casebook, 2, (cell) => {
    const [x, y] = gains(cell);
    if (frontier.get(x) === y) best++;
    const point = known.get(keyOf(x, y));
    if (point === undefined) return;
    const holds = holding.has(cell);
    if (
      cell === now ||
      point.states === 0 ||
      (holds && point.holding === 0 && point.cell !== now)
    ) {
      point.cell = cell;
    }
    point.states++;
    if (holds) point.holding++;
  });
  const points = [...known.values()].map(
    ({ gains: [x, y], ...counted }): FrontierPoint => ({
      ...counted,
      amounts: [signs[0]! * x, signs[1]! * y],
      isBest: frontier.get(x) === y,
    }),
  );
  const sum = (count: (point: FrontierPoint) => number) =>
    points.reduce((all, point) => all + count(point), 0);
  const better = now === undefined ? undefined : yield* betterThan(casebook, gains, frontier, now);
  return {
    sides,
    readers,
    states: space.stateCount,
    best,
    points: points.toSorted(
      (one, other) =>
        signs[0]! * (other.amounts[0] - one.amounts[0]) ||
        signs[1]! * (other.amounts[1] - one.amounts[1]),
    ),
    left: {
      best: frontier.size - points.filter(({ isBest }) => isBest).length,
      states: space.stateCount - sum(({ states }) => states),
      holding: [...holding].length - sum((point) => point.holding),
    },
    ...(better !== undefined && { better }),
  };
}

/** For what the first gets on the frontier, what the second gets there; from the best for the first. */
function* undominated(casebook: Casebook, gains: Gains): Steps<ReadonlyMap<number, number>> {
  const most = new Map<number, number>();
  yield* eachState(casebook, 0, (cell) => {
    const [x, y] = gains(cell);
    const known = most.get(x);
    if (known === undefined || known < y) most.set(x, y);
  });
  let highest = Number.NEGATIVE_INFINITY;
  const descending = [...most].toSorted(([one], [other]) => other - one);
  return new Map(
    descending.filter(([, y]) => {
      if (y <= highest) return false;
      highest = y;
      return true;
    }),
  );
}

interface Counted {
  readonly gains: readonly [number, number];
  cell: number;
  states: number;
  holding: number;
}

interface Marked {
  readonly frontier: ReadonlyMap<number, number>;
  readonly holding: CellSet;
  readonly now: number | undefined;
}

/** The points to tell, nothing counted yet: of others than the frontier and what holds all, or where there are too many none. */
function* toldPoints(
  casebook: Casebook,
  gains: Gains,
  { frontier, holding, now }: Marked,
): Steps<Map<string, Counted>> {
  const told = new Map<string, Counted>();
  const add = (to: Map<string, Counted>, [x, y]: readonly [number, number]) => {
    const key = keyOf(x, y);
    if (!told.has(key)) to.set(key, { gains: [x, y], cell: 0, states: 0, holding: 0 });
  };
  for (const point of thinned([...frontier], MOST_BEST)) add(told, point);
  if (now !== undefined) add(told, gains(now));
  const most = told.size + MOST_HOLDING;
  for (const cell of holding) {
    if (told.size >= most) break;
    const [x, y] = gains(cell);
    if (frontier.get(x) !== y) add(told, [x, y]);
  }
  const others = new Map<string, Counted>();
  yield* eachState(casebook, 1, (cell) => {
    if (others.size <= MOST_OTHERS) add(others, gains(cell));
  });
  const isAll = others.size <= MOST_OTHERS && told.size < most;
  return isAll ? new Map([...told, ...others]) : told;
}

function keyOf(x: number, y: number): string {
  return `${x} ${y}`;
}

/** So many of a list at equal distances, the first and the last among them. */
export function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from(
    { length: most },
    (_, k) => all[Math.round((k * (all.length - 1)) / (most - 1))]!,
  );
}

/** A state on the frontier that is no worse for both than one off it. */
function* betterThan(
  casebook: Casebook,
  gains: Gains,
  frontier: ReadonlyMap<number, number>,
  from: number,
): Steps<number | undefined> {
  const [x, y] = gains(from);
  if (frontier.get(x) === y) return undefined;
  const goal = [...frontier].find(([first, second]) => first >= x && second >= y)!;
  let found: number | undefined;
  yield* eachState(casebook, PASSES - 1, (cell) => {
    const [first, second] = gains(cell);
    if (first === goal[0] && second === goal[1]) found ??= cell;
  });
  return found;
}

/** Visits every state. */
function* eachState({ space }: Casebook, pass: number, visit: (cell: number) => void): Steps<void> {
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell)) visit(cell);
    if (pace.spend(LOOKS)) {
      yield { what: doing.lookingThrough, passes: pass, share: cell / space.cells };
    }
  }
}

/** How many looks it is to read what two get in a state. */
export const LOOKS = 4;
