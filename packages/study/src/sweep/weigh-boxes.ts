import type { DoubtedOrder } from './choices.ts';
import { type ExactShare, reduced, shareAsNumber } from './exact-share.ts';
import type { Box, Traces } from './follow-traces.ts';
import type { Driver, JudgementInDoubt, Rule } from './swept.ts';
import type { Worlds } from './worlds.ts';

/** How many models boxes hold. */
export function countModels(boxes: readonly Box[]): bigint {
  return boxes.reduce(
    (sum, { choices }) => sum + choices.reduce((product, own) => product * BigInt(own.length), 1n),
    0n,
  );
}

/** The weight of all models of boxes among the weight of all models. */
export function shareOf(
  boxes: readonly Box[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): ExactShare {
  const part = boxes.reduce((sum, box) => {
    return sum + weightsOf(box, orders).reduce((product, own) => product * own, weightOf(box));
  }, 0n);
  const whole = orders.reduce((product, { weight }) => product * weight, worlds.weight);
  return reduced({ part, whole });
}

function weightOf({ world }: Box): bigint {
  return world.choice.weight;
}

/** For each decision maker the weight of its choices in a box. */
function weightsOf({ choices }: Box, orders: readonly DoubtedOrder[]): bigint[] {
  return choices.map((own, dm) => {
    const order = orders[dm]!;
    if (own.length === order.choices.length) return order.weight;
    return own.reduce((sum, choice) => sum + order.choices[choice]!.weight, 0n);
  });
}

/** How much weight lies where a judgement is changed, and how much of it in which the finding fails. */
interface Weighed {
  readonly about: JudgementInDoubt;
  readonly changed: { readonly fails: bigint; readonly all: bigint };
  readonly written: { readonly fails: bigint; readonly all: bigint };
}

/**
 * The judgements in doubt by how much the finding hangs on them, those left out that no trace rests on: where
 * every comparison comes out the same whichever way they are.
 */
export function driversOf(
  traces: readonly Traces[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Driver[] {
  const failing = traces.flatMap(({ boxes }) => boxes).filter(({ holds }) => !holds);
  const all = [
    ...orders.flatMap((order, dm) => weighOrder(dm, order, failing, orders, worlds, traces)),
    ...weighWorlds(failing, orders, worlds),
  ];
  return all
    .flatMap(({ about, changed, written }): Driver[] => {
      if (changed.all === 0n || written.all === 0n) return [];
      const now = reduced({ part: changed.fails, whole: changed.all });
      const before = reduced({ part: written.fails, whole: written.all });
      const effect = shareAsNumber(now) - shareAsNumber(before);
      const isNone = now.part * before.whole === before.part * now.whole;
      return isNone ? [] : [{ about, changed: now, written: before, effect }];
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function weighOrder(
  dm: number,
  order: DoubtedOrder,
  failing: readonly Box[],
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
  traces: readonly Traces[],
): Weighed[] {
  const touched = touchedIn(dm, order, traces, worlds);
  if (touched.length === 0) return [];
  // For each choice the weight of the models with it in which the finding fails.
  const fails = order.choices.map(() => 0n);
  for (const box of failing) {
    const own = weightsOf(box, orders);
    const others = own.reduce(
      (product, weight, k) => (k === dm ? product : product * weight),
      weightOf(box),
    );
    for (const choice of box.choices[dm]!) fails[choice]! += others;
  }
  const rest = orders.reduce(
    (product, { weight }, k) => (k === dm ? product : product * weight),
    worlds.weight,
  );
  return touched.map((position) => {
    const sums = { changed: { fails: 0n, all: 0n }, written: { fails: 0n, all: 0n } };
    for (const [k, { weight, changed }] of order.choices.entries()) {
      const sum = changed.has(position) ? sums.changed : sums.written;
      sum.fails += weight * fails[k]!;
      sum.all += weight * rest;
    }
    return { about: { decisionMaker: dm, inDoubt: order.inDoubt[position]! }, ...sums };
  });
}

/** The judgements about an order that could turn some comparison. */
function touchedIn(
  dm: number,
  { inDoubt, pool }: DoubtedOrder,
  traces: readonly Traces[],
  { worlds }: Worlds,
): number[] {
  if (pool.length === 0) return [];
  const touched = new Set<number>();
  for (const [w, { compared }] of traces.entries()) {
    for (const [better, worse] of compared[dm]!.values()) {
      const signs = worlds[w]!.signs(dm, better, worse);
      for (const [position, one] of inDoubt.entries()) {
        if (touched.has(position)) continue;
        const at = (place: number) =>
          pool.flatMap((entry, k) => (entry.place === place ? [signs[k]!] : []));
        if (one.kind === 'alone') {
          if (at(one.place).some((sign) => sign !== 0)) touched.add(position);
          continue;
        }
        const [upper, lower] = [at(one.upper), at(one.lower)];
        const isTorn = (a: number, b: number) => upper.includes(a) && lower.includes(b);
        if (isTorn(1, -1) || isTorn(-1, 1)) touched.add(position);
      }
      if (touched.size === inDoubt.length) return [...touched];
    }
  }
  return [...touched];
}

function weighWorlds(
  failing: readonly Box[],
  orders: readonly DoubtedOrder[],
  { worlds, inDoubt }: Worlds,
): Weighed[] {
  const rest = orders.reduce((product, { weight }) => product * weight, 1n);
  const fails = new Map(worlds.map((world) => [world, 0n]));
  for (const box of failing) {
    const own = weightsOf(box, orders).reduce((product, weight) => product * weight, 1n);
    fails.set(box.world, fails.get(box.world)! + own);
  }
  return inDoubt.map((one, position) => {
    const sums = { changed: { fails: 0n, all: 0n }, written: { fails: 0n, all: 0n } };
    for (const world of worlds) {
      const sum = world.choice.changed.has(position) ? sums.changed : sums.written;
      sum.fails += world.choice.weight * fails.get(world)!;
      sum.all += world.choice.weight * rest;
    }
    return { about: { inDoubt: one }, ...sums };
  });
}

/**
 * The rule that the drivers show: the judgement without whose change the finding is as written, of several the
 * one with which it is most often otherwise.
 */
export function ruleOf(drivers: readonly Driver[], asWritten: boolean): Rule | undefined {
  const isSurely = ({ part, whole }: ExactShare, fails: boolean) =>
    fails ? part === whole : part === 0n;
  const needed = drivers.filter(({ written }) => isSurely(written, !asWritten));
  const [best] = needed.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return best && { about: best.about, exactly: isSurely(best.changed, asWritten) };
}
