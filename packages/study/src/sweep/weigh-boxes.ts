import { createPace, type Pace, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import {
  type Choice,
  countAmong,
  countOrders,
  type DoubtedOrder,
  type InDoubt,
} from './choices.ts';
import { type ExactShare, reduced, shareAsNumber } from './exact-share.ts';
import type { Box, Traces } from './follow-traces.ts';
import type { Driver, FailingOf, JudgementInDoubt, Rule } from './swept.ts';
import type { Worlds } from './worlds.ts';

/** How many models boxes hold. */
export function countModels(boxes: readonly Box[], orders: readonly DoubtedOrder[]): bigint {
  const modelsIn = ({ choices }: Box) =>
    choices.reduce((product, own, dm) => product * BigInt(countAmong(own, orders[dm]!)), 1n);
  return boxes.reduce((sum, box) => sum + modelsIn(box), 0n);
}

/** What a choice counts, by itself and with all choices of its kind. */
interface Scale {
  of(choice: Choice): bigint;
  /** What some choices of an order count together, by positions. */
  sum(order: DoubtedOrder, chosen: readonly number[]): bigint;
  total(order: DoubtedOrder): bigint;
  readonly worlds: bigint;
}

/** By weight. */
function byWeight(worlds: Worlds, orders: readonly DoubtedOrder[]): Scale {
  const even = new Set(
    orders.filter(({ choices }) => choices.every(({ weight }) => weight === 1n)),
  );
  return {
    of: ({ weight }) => weight,
    sum: eachOnce((order, chosen) =>
      even.has(order)
        ? BigInt(chosen.length)
        : chosen.reduce((sum, choice) => sum + order.choices[choice]!.weight, 0n),
    ),
    total: ({ weight }) => weight,
    worlds: worlds.weight,
  };
}

/** The choices of a box are added up once, for all whose judgements are weighed. */
function eachOnce(sum: Scale['sum']): Scale['sum'] {
  const known = new Map<DoubtedOrder, Map<readonly number[], bigint>>();
  return (order, chosen) => {
    const own = known.get(order) ?? new Map();
    known.set(order, own);
    const found = own.get(chosen) ?? sum(order, chosen);
    own.set(chosen, found);
    return found;
  };
}

/** Every model counts one. */
function byNumber({ worlds }: Worlds): Scale {
  return {
    of: ({ apart }) => (apart === undefined ? 1n : 0n),
    sum: eachOnce((order, chosen) => BigInt(countAmong(chosen, order))),
    total: (order) => BigInt(countOrders(order)),
    worlds: BigInt(worlds.length),
  };
}

/** The weight of all models of boxes among the weight of all models. */
export function* shareOf(
  boxes: readonly Box[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Steps<ExactShare> {
  const scale = byWeight(worlds, orders);
  const pace = createPace();
  let part = 0n;
  for (const box of boxes) {
    part += product(sumsOf(box, orders, scale), box.world.choice.weight);
    if (pace.spend(LOOKS_OF_SUM * choicesIn(box))) yield WEIGHING;
  }
  return reduced({ part, whole: product(orders.map(scale.total), scale.worlds) });
}

function product(factors: readonly bigint[], first = 1n): bigint {
  return factors.reduce((so, one) => so * one, first);
}

/** For each decision maker what its choices in a box count together. */
function sumsOf({ choices }: Box, orders: readonly DoubtedOrder[], scale: Scale): bigint[] {
  return choices.map((own, dm) => {
    const order = orders[dm]!;
    if (own.length === order.choices.length) return scale.total(order);
    return scale.sum(order, own);
  });
}

/** What the models count in which a judgement is changed, and those in which it is as written. */
interface Weighed {
  readonly changed: FailingOf;
  readonly written: FailingOf;
}

/** What drivers are weighed from. */
interface Ground {
  readonly failing: readonly Box[];
  readonly orders: readonly DoubtedOrder[];
  readonly worlds: Worlds;
}

/** What is said where traces are weighed, which are many. */
export const WEIGHING = { what: doing.weighing, passes: 0, share: 0 };

/**
 * The judgements in doubt by how much the finding hangs on them, those left out that no trace rests on: where
 * every comparison comes out the same whichever way they are.
 */
export function* driversOf(
  traces: readonly Traces[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Steps<Driver[]> {
  const failing = traces.flatMap(({ boxes }) => boxes).filter(({ holds }) => !holds);
  const ground = { failing, orders, worlds };
  const [weight, number] = [byWeight(worlds, orders), byNumber(worlds)];
  const pace = createPace();
  const drivers: (Driver | undefined)[] = [];
  for (const [dm, order] of orders.entries()) {
    const touched = yield* touchedIn(dm, order, traces);
    yield WEIGHING;
    const weighed = yield* weighOrder(dm, touched, ground, { scale: weight, pace });
    const counted = yield* weighOrder(dm, touched, ground, { scale: number, pace });
    for (const [k, position] of touched.entries()) {
      const about = { decisionMaker: dm, inDoubt: order.inDoubt[position]! };
      drivers.push(driverOf(about, weighed[k]!, counted[k]!));
    }
  }
  const weighed = yield* weighWorlds(ground, { scale: weight, pace });
  const counted = yield* weighWorlds(ground, { scale: number, pace });
  const elsewhere = worlds.inDoubt.map((inDoubt, k) => {
    return driverOf({ inDoubt }, weighed[k]!, counted[k]!);
  });
  return [...drivers, ...elsewhere]
    .flatMap((driver) => driver ?? [])
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** Nothing where it makes no difference. */
function driverOf(about: JudgementInDoubt, weighed: Weighed, models: Weighed): Driver | undefined {
  const { changed, written } = weighed;
  if (changed.all === 0n || written.all === 0n) return undefined;
  if (changed.fails * written.all === written.fails * changed.all) return undefined;
  const now = reduced({ part: changed.fails, whole: changed.all });
  const before = reduced({ part: written.fails, whole: written.all });
  const effect = shareAsNumber(now) - shareAsNumber(before);
  return { about, changed: now, written: before, effect, models };
}

/** To add what one choice counts, in looks. */
const LOOKS_OF_SUM = 4;

/** By what is weighed, and when to pause. */
interface Weighing {
  readonly scale: Scale;
  readonly pace: Pace;
}

/** How many choices of anybody stand in a box. */
export function choicesIn({ choices }: Box): number {
  return choices.reduce((sum, own) => sum + own.length, choices.length);
}

function* weighOrder(
  dm: number,
  touched: readonly number[],
  { failing, orders }: Ground,
  { scale, pace }: Weighing,
): Steps<Weighed[]> {
  const { choices } = orders[dm]!;
  // For each choice what the models with it count in which the finding fails.
  const fails = choices.map(() => 0n);
  for (const box of touched.length === 0 ? [] : failing) {
    if (pace.spend(LOOKS_OF_SUM * choicesIn(box))) yield WEIGHING;
    const others = sumsOf(box, orders, scale).with(dm, 1n);
    const count = product(others, scale.of(box.world.choice));
    for (const choice of box.choices[dm]!) fails[choice]! += count;
  }
  const all = product(orders.map(scale.total).with(dm, 1n), scale.worlds);
  const counted = choices.map((choice, k) => ({ choice, fails: fails[k]!, all }));
  return yield* weigh(counted, touched, { scale, pace });
}

function* weighWorlds(
  { failing, orders, worlds }: Ground,
  { scale, pace }: Weighing,
): Steps<Weighed[]> {
  const fails = new Map(worlds.worlds.map((world) => [world, 0n]));
  for (const box of worlds.inDoubt.length === 0 ? [] : failing) {
    if (pace.spend(LOOKS_OF_SUM * choicesIn(box))) yield WEIGHING;
    fails.set(box.world, fails.get(box.world)! + product(sumsOf(box, orders, scale)));
  }
  const all = product(orders.map(scale.total));
  const counted = worlds.worlds.map((world) => {
    return { choice: world.choice, fails: fails.get(world)!, all };
  });
  return yield* weigh(counted, [...worlds.inDoubt.keys()], { scale, pace });
}

interface CountedChoice {
  readonly choice: Choice;
  readonly fails: bigint;
  readonly all: bigint;
}

/** For each of some positions what counts where it is changed, and the rest of what counts. */
function* weigh(
  counted: readonly CountedChoice[],
  positions: readonly number[],
  { scale, pace }: Weighing,
): Steps<Weighed[]> {
  const changed = new Map(positions.map((position) => [position, { fails: 0n, all: 0n }]));
  let [everyFails, every] = [0n, 0n];
  for (const { choice, fails, all } of counted) {
    const weight = scale.of(choice);
    const [ownFails, own] = [weight * fails, weight * all];
    everyFails += ownFails;
    every += own;
    for (const position of choice.changed) {
      const sum = changed.get(position);
      if (sum === undefined) continue;
      sum.fails += ownFails;
      sum.all += own;
    }
    if (pace.spend(LOOKS_OF_SUM * (1 + choice.changed.size))) yield WEIGHING;
  }
  return [...changed.values()].map(({ fails, all }) => ({
    changed: { fails, all },
    written: { fails: everyFails - fails, all: every - all },
  }));
}

/** Signs that are looked at in the time of a look at a move. */
const SIGNS_OF_A_LOOK = 2;

/** The judgements about an order that could turn some comparison that its choices answer differently. */
export function* touchedIn(
  dm: number,
  { inDoubt, pool, ofWeights }: DoubtedOrder,
  traces: readonly Pick<Traces, 'compared' | 'isWhole'>[],
): Steps<number[]> {
  if (traces.some(({ isWhole }) => isWhole)) return [...inDoubt.keys()];
  if (ofWeights !== undefined) return turnedByWeights(dm, inDoubt, traces);
  const at = (place: number) => pool.flatMap((entry, k) => (entry.place === place ? [k] : []));
  const left = new Map(inDoubt.map((one, position) => [position, turnedBy(one, at)]));
  const touched: number[] = [];
  const pace = createPace();
  for (const { compared } of traces) {
    for (const { signs } of compared[dm]!) {
      if (pace.spend(1 + left.size / SIGNS_OF_A_LOOK)) yield WEIGHING;
      for (const [position, turns] of left) {
        if (turns(signs) && left.delete(position)) touched.push(position);
      }
    }
  }
  return touched;
}

/** The same where each place stands for itself, and very many pairs of them may be turned round. */
function turnedByWeights(
  dm: number,
  inDoubt: readonly InDoubt[],
  traces: readonly Pick<Traces, 'compared'>[],
): number[] {
  const compared = new Set<string>();
  for (const { signs } of traces.flatMap((one) => [...one.compared[dm]!])) {
    const [better, worse] = [signs.indexOf(1), signs.indexOf(-1)];
    compared.add(`${Math.max(better, worse)},${Math.min(better, worse)}`);
  }
  return [...inDoubt.keys()].filter((position) => {
    const one = inDoubt[position]!;
    return one.kind === 'above' && compared.has(`${one.upper},${one.lower}`);
  });
}

/** Whether a judgement could turn a comparison to which all that stands at places contributes so. */
function turnedBy(
  one: InDoubt,
  at: (place: number) => readonly number[],
): (signs: Int8Array) => boolean {
  if (one.kind === 'alone') {
    const own = at(one.place);
    return (signs) => own.some((k) => signs[k] !== 0);
  }
  const [upper, lower] = [at(one.upper), at(one.lower)];
  const has = (some: readonly number[], signs: Int8Array, sign: number) =>
    some.some((k) => signs[k] === sign);
  return (signs) =>
    (has(upper, signs, 1) && has(lower, signs, -1)) ||
    (has(upper, signs, -1) && has(lower, signs, 1));
}

/**
 * The rule that the drivers show: the judgement without whose change the finding is as written, of several the
 * one with which it is most often otherwise.
 */
export function ruleOf(drivers: readonly Driver[], asWritten: boolean): Rule | undefined {
  const isAll = ({ part, whole }: ExactShare) => part === whole;
  const isNone = ({ part }: ExactShare) => part === 0n;
  const [before, after] = asWritten ? [isNone, isAll] : [isAll, isNone];
  const [best] = drivers.filter(({ written }) => before(written));
  return best && { about: best.about, exactly: after(best.changed) };
}
