import { countWork, createPace, type Steps } from '@standoff/engine';
import type { DecisionMaker, Judgement, UtilityPreference } from '@standoff/language';
import { doing } from '@standoff/wording';
import { volumeOf } from '../ranges/cell-volume.ts';
import {
  changesSign,
  difference,
  type Form,
  normalised,
  type Point,
  valueIn,
} from '../ranges/form.ts';
import { type MostCells, pointIn, splitCube } from '../ranges/split-cube.ts';
import type { Choice, DoubtedOrder, InDoubt, OrdersOfWeights, PointsDrawn } from './choices.ts';
import { createDraws } from './random-draws.ts';
import type { SpreadWeights } from './weight-forms.ts';

/** Up to so many weights in doubt the part of their ranges that an order takes is reckoned exactly. */
const MEASURED = 3;

/** So many orders are told apart, and so many corners looked at for that; beyond it orders are drawn. */
const MOST: MostCells = { cells: 4096, looks: 2_000_000 };

/** All orders together are held in so many pairs that they turn round. */
const MOST_TURNED = 2 ** 21;

interface AskedOrders {
  readonly drawn: PointsDrawn;
  /** No more orders than these, and no more corners looked at to find them. */
  readonly most?: MostCells;
  /** Whether points are drawn where there are more orders; else nothing is found then. */
  readonly orDraw: boolean;
  /** The position of the decision maker: the points of each are drawn by themselves. */
  readonly at: number;
}

/** Blocks that no models are drawn by. */
const FIRST_BLOCK = 2 ** 24;

/** The orders that weights in doubt make of states. Undefined where these are too many. */
export function* weightOrder(
  owner: DecisionMaker,
  spread: SpreadWeights,
  { drawn, most = MOST, orDraw, at }: AskedOrders,
): Steps<DoubtedOrder | undefined> {
  const { forms, uncertain } = spread;
  const pairs = pairsThatTurn(forms);
  const { cuts, cutOf } = cutsOf(forms, pairs);
  const room = Math.floor(MOST_TURNED / Math.max(1, pairs.length));
  const cells = yield* splitCube(cuts, uncertain, {
    cells: Math.min(most.cells, room),
    looks: most.looks,
  });
  if (cells === undefined && !orDraw) return undefined;
  const found = new Map<string, Counted>();
  for (const cell of cells ?? []) {
    const places = orderIn(forms, pointIn(cell))!;
    const volume = uncertain > MEASURED ? NO_PART : volumeOf(cell);
    found.set(places.join(), { places, ...volume });
    countWork(cell.length * uncertain);
  }
  const block = FIRST_BLOCK + at;
  const isDrawn = cells === undefined || uncertain > MEASURED;
  const points = Math.min(drawn.points, Math.max(LEAST_POINTS, room));
  if (isDrawn) yield* drawOrders(forms, uncertain, { ...drawn, points, block }, found);
  const of = {
    ranges: spread.ranges,
    uncertain,
    complete: cells !== undefined,
    ...(isDrawn && { drawn: { points, seed: drawn.seed } }),
  };
  return choicesOf(owner, { ...spread, cutOf }, [...found.values()], of);
}

/** An order, and which part of the ranges it takes: of all, or of the points that were drawn. */
interface Counted {
  readonly places: readonly number[];
  part: bigint;
  whole: bigint;
}

const NO_PART = { part: 0n, whole: 1n };

/** So many points are drawn at least. */
const LEAST_POINTS = 200;

/** The places of which one is above the other with some weights, and below it with others. */
function pairsThatTurn(forms: readonly Form[]): (readonly [upper: number, lower: number])[] {
  return forms.flatMap((first, upper) =>
    forms.flatMap((second, lower) =>
      lower > upper && changesSign(difference(first, second)) ? [[upper, lower] as const] : [],
    ),
  );
}

/** Where pairs of places are equal, each once, and by pair which of these it is. */
interface Cuts {
  readonly cuts: readonly Form[];
  readonly cutOf: ReadonlyMap<string, number>;
}

function cutsOf(forms: readonly Form[], pairs: readonly (readonly [number, number])[]): Cuts {
  const cuts: Form[] = [];
  const known = new Map<string, number>();
  const cutOf = new Map<string, number>();
  for (const [upper, lower] of pairs) {
    const form = normalised(difference(forms[upper]!, forms[lower]!));
    const key = `${form.constant} ${form.slopes.join(' ')}`;
    const cut = known.get(key) ?? cuts.push(form) - 1;
    known.set(key, cut);
    cutOf.set(`${lower},${upper}`, cut);
  }
  return { cuts, cutOf };
}

/** The places from best to worst in a point; undefined where two are equal there. */
function orderIn(forms: readonly Form[], point: Point): number[] | undefined {
  const values = forms.map((form) => valueIn(form, point));
  const places = [...forms.keys()].sort((a, b) => {
    return values[a]! > values[b]! ? -1 : values[a]! < values[b]! ? 1 : 0;
  });
  const isTied = places.some((place, k) => k > 0 && values[place] === values[places[k - 1]!]);
  return isTied ? undefined : places;
}

/** Points are drawn from so many on each side, none of which lies on a bound. */
const FINENESS = 2n ** 40n;

/** Points that are drawn by a seed, each as likely, counted by the orders in which they lie. */
function* drawOrders(
  forms: readonly Form[],
  uncertain: number,
  { points, seed, block }: PointsDrawn & { readonly block: number },
  found: Map<string, Counted>,
): Steps<void> {
  const draws = createDraws(seed, block);
  const pace = createPace();
  for (let met = 0; met < points; ) {
    const at = Array.from({ length: uncertain }, () => 2n * draws.below(FINENESS) + 1n - FINENESS);
    const places = orderIn(forms, { at, over: FINENESS });
    if (pace.spend(forms.length * (uncertain + 10))) {
      yield { what: doing.drawing, passes: met, share: met / points };
    }
    // A point in which two states are equal, as hardly any has, is drawn again.
    if (places === undefined) continue;
    met++;
    const order = found.get(places.join()) ?? { places, ...NO_PART };
    found.set(places.join(), order);
    order.part += 1n;
  }
}

function choicesOf(
  owner: DecisionMaker,
  { utility, forms, cutOf }: SpreadWeights & Pick<Cuts, 'cutOf'>,
  orders: readonly Counted[],
  of: Omit<OrdersOfWeights, 'tied'>,
): DoubtedOrder {
  const whole = orders.reduce((product, one) => leastMultiple(product, one.whole), 1n);
  const written = [...forms.keys()];
  const ties = tiesIn(forms);
  const tied = ties.some((tie, k) => k > 0 && tie === ties[k - 1]);
  const pairs = new Map<string, number>();
  const inDoubt: InDoubt[] = [];
  for (const [upper, lower] of orders.flatMap(({ places }) => turnedIn(places))) {
    if (ties[upper] === ties[lower] || pairs.has(`${upper},${lower}`)) continue;
    pairs.set(`${upper},${lower}`, inDoubt.length);
    const cut = cutOf.get(`${upper},${lower}`)!;
    inDoubt.push({ kind: 'above', upper, lower, utility: utility.values, cut });
  }
  const broken = tiesBroken(ties, cutOf);
  const cells = orders.map(({ places, part, whole: own }): Choice => {
    const turned = turnedIn(places);
    const changed = turned.flatMap((pair) => pairs.get(pair.join()) ?? []).sort((a, b) => a - b);
    const crossed = turned.map((pair) => cutOf.get(pair.join())!);
    return {
      sequence: places,
      size: new Set([...crossed, ...broken]).size,
      weight: (part * whole) / own,
      changed: new Set(changed),
      get judgements() {
        return judgementsTo(owner.id, { utility, ties, cutOf }, places);
      },
    };
  });
  const isWritten = ({ sequence }: Choice) => !tied && sequence.join() === written.join();
  const first: Choice = cells.find(isWritten) ?? {
    ...{ sequence: written, size: 0, weight: 0n, changed: new Set(), judgements: [] },
    ...(tied && { apart: ties }),
  };
  const others = cells.filter((one) => one !== first).sort((a, b) => a.size - b.size);
  const choices = [first, ...others];
  return {
    pool: written.map((place) => ({ place, changed: new Set() })),
    choices,
    inDoubt,
    weight: choices.reduce((sum, { weight }) => sum + weight, 0n),
    ofWeights: { ...of, tied },
  };
}

function leastMultiple(first: bigint, second: bigint): bigint {
  let [a, b] = [first, second];
  while (b !== 0n) [a, b] = [b, a % b];
  return (first / a) * second;
}

/** The pairs of places of which the lower one stands above the other. */
function turnedIn(places: readonly number[]): (readonly [upper: number, lower: number])[] {
  return places.flatMap((upper, at) =>
    places.slice(at + 1).flatMap((lower) => (upper > lower ? [[upper, lower] as const] : [])),
  );
}

/** For each place the first one that is equal to it as written. */
function tiesIn(forms: readonly Form[]): number[] {
  return forms.map((form) => forms.findIndex(({ constant }) => constant === form.constant));
}

/** Where those pairs are equal that are so as written, of which one is above the other in every order. */
function tiesBroken(ties: readonly number[], cutOf: Cuts['cutOf']): ReadonlySet<number> {
  return new Set(
    ties.flatMap((tie, k) =>
      ties.flatMap((other, lower) =>
        lower > k && other === tie ? [cutOf.get(`${lower},${k}`)!] : [],
      ),
    ),
  );
}

/** What a swap turns round that weights make. */
export interface TurnedPair {
  /** The place that comes to stand above the other; by places of the file, from 0. */
  readonly raised: number;
  readonly lowered: number;
  readonly cut: number;
  /** Whether the two are equal as written. */
  readonly tied: boolean;
}

const turnedPairs = new WeakMap<Judgement, TurnedPair>();

/** Undefined of what no weights in ranges have made. */
export function turnedPairOf(judgement: Judgement): TurnedPair | undefined {
  return turnedPairs.get(judgement);
}

interface Written extends Pick<Cuts, 'cutOf'> {
  readonly utility: UtilityPreference;
  readonly ties: readonly number[];
}

/**
 * The fewest swaps of neighbours that lead to an order. Places that are equal as written begin in the opposite of the order in
 * which they end, so that each swap puts above another what was not above it.
 */
function judgementsTo(
  of: string,
  { utility: { values }, ties, cutOf }: Written,
  wanted: readonly number[],
): Judgement[] {
  const rank = new Map(wanted.map((place, at) => [place, at]));
  const now = [...wanted.keys()].sort((a, b) => ties[a]! - ties[b]! || rank.get(b)! - rank.get(a)!);
  const numbers = [...new Set(values.map(({ value }) => value))];
  const begun = new Map(now.map((place, at) => [numbers[place]!, numbers[at]!]));
  const utility = values.map((one) => ({ ...one, value: begun.get(one.value)! }));
  const judgements: Judgement[] = [];
  for (let last = now.length - 1; last > 0; last--) {
    for (let at = 0; at < last; at++) {
      const [upper, lower] = [now[at]!, now[at + 1]!];
      if (rank.get(upper)! < rank.get(lower)!) continue;
      [now[at], now[at + 1]] = [lower, upper];
      const isFirst = judgements.length === 0;
      const swap: Judgement = { kind: 'swap', of, place: at + 1, ...(isFirst && { utility }) };
      const cut = cutOf.get(`${Math.max(upper, lower)},${Math.min(upper, lower)}`)!;
      const tied = ties[upper] === ties[lower];
      turnedPairs.set(swap, { raised: lower, lowered: upper, cut, tied });
      judgements.push(swap);
    }
  }
  return judgements;
}
