import type { Limits, Steps } from '@standoff/engine';
import type { Problem } from '@standoff/wording';
import { doing } from '@standoff/wording';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import { between, withShare } from '../analysis/progress.ts';
import { countOrders, type DoubtedOrder } from './choices.ts';
import { doubtedOrder, tooManyOrders } from './doubted-order.ts';
import { type AskedFinding, isDecidedEach, type NamedFinding } from './finding.ts';
import { followFinding, MOST_DECIDED } from './follow-finding.ts';
import type { Box, Traces } from './follow-traces.ts';
import { placedOrders } from './placed-orders.ts';
import { openSampling } from './sample-finding.ts';
import { sweepOrDraw } from './sweep-or-draw.ts';
import type { InAllModels, Sweep } from './swept.ts';
import { turningPoint } from './turning-points.ts';
import { countModels, driversOf, ruleOf, shareOf, WEIGHING } from './weigh-boxes.ts';
import { weightOrder } from './weight-orders.ts';
import { type NoWorlds, type World, type Worlds, worldsOf } from './worlds.ts';

/** So many traces of one finding are followed unless more are asked for. */
export const MOST_TRACES = 20_000;

/** So many models are drawn where there are more traces; fewer where each takes as long as the question by itself. */
export const SAMPLES = 10_000;
export const DECIDED_SAMPLES = 500;

export interface SweepQuery {
  readonly findings: readonly AskedFinding[];
  readonly doubts: Sweep['doubts'];
  /** Up to so many swaps in each order. */
  readonly within: number;
  /** What is done where a finding goes through too many traces. */
  readonly sampling: Sweep['sampling'];
  readonly limits: Limits;
}

/** More than may be gone through, in words. */
export interface TooManyModels extends Problem {
  readonly status: 'too-many';
}

/** What findings are in all models that the judgements in doubt allow, exactly. */
export function* sweepFindings(
  opened: OpenCase,
  { findings, doubts, within, sampling, limits }: SweepQuery,
): Steps<Sweep | TooManyModels | NoWorlds | TooLarge> {
  const { casebook } = opened;
  const { conflict, held, spread } = placedOrders(casebook, doubts);
  const orders: DoubtedOrder[] = [];
  const { samples: points, seed } = sampling;
  for (const owner of conflict.decisionMakers) {
    const ofWeights = spread.get(owner.id);
    const order = ofWeights
      ? yield* weightOrder(owner, ofWeights, {
          drawn: { points, seed },
          orDraw: true,
          at: orders.length,
        })
      : doubtedOrder(conflict, owner, doubts, within);
    if (order === undefined) return { status: 'too-many', ...tooManyOrders(owner) };
    orders.push(order);
    yield { what: doing.listingOrders, passes: orders.length, share: 0 };
  }
  const worlds = yield* worldsOf(opened, orders, conflict, doubts, limits);
  if ('status' in worlds) return worlds;
  const swept = yield* sweepOrDraw(findings, {
    exactly: (asked) => sweepFinding(opened, asked, orders, worlds, sampling.maxTraces),
    drawn: (asked) => openSampling(asked, orders, worlds, casebook.statusQuo, sampling),
    maxTraces: sampling.maxTraces,
    samples: sampling.samples,
  });
  return {
    casebook,
    models: countAll(orders, worlds),
    orders,
    held,
    elsewhere: worlds.inDoubt,
    elsewhereWeight: worlds.weight,
    doubts,
    within,
    sampling,
    even: countAlike(orders, worlds),
    findings: swept,
  };
}

/** How many models there are. */
export function countAll(orders: readonly DoubtedOrder[], { worlds }: Worlds): bigint {
  return orders.reduce(
    (product, order) => product * BigInt(countOrders(order)),
    BigInt(worlds.length),
  );
}

/** Whether all models count alike. */
export function countAlike(orders: readonly DoubtedOrder[], { worlds }: Worlds): boolean {
  const all = orders.map(({ choices }) => choices.filter(({ apart }) => apart === undefined));
  return [...all, worlds.map(({ choice }) => choice)].every((choices) =>
    choices.every(({ weight }) => weight === choices[0]!.weight),
  );
}

/** In every model; undefined where there are too many traces. */
export function* sweepFinding<F extends NamedFinding>(
  { casebook }: Pick<OpenCase, 'casebook'>,
  asked: F,
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
  maxTraces: number,
): Steps<(F & InAllModels) | undefined> {
  const isEach = isDecidedEach(asked.finding);
  if (isEach && countAll(orders, worlds) > Math.min(MOST_DECIDED, maxTraces)) return undefined;
  const follow = (world: World, left: number) =>
    followFinding(asked.finding, world, orders, casebook.statusQuo, left);
  const found = yield* sweepTraces(follow, orders, worlds, maxTraces);
  return found && { ...asked, ...found };
}

/** What comes of following all worlds, each up to so many traces as are left; undefined where these are too many. */
export function* sweepTraces<W extends World>(
  follow: (world: W, limit: number) => Steps<Traces | undefined>,
  orders: readonly DoubtedOrder[],
  worlds: Worlds<W>,
  maxTraces: number,
): Steps<InAllModels | undefined> {
  const traces: Traces[] = [];
  let left = maxTraces;
  for (const world of worlds.worlds) {
    const begin = traces.length / worlds.worlds.length;
    const end = (traces.length + 1) / worlds.worlds.length;
    const found = yield* withShare(follow(world, left), between(begin, end));
    if (found === undefined) return undefined;
    traces.push(found);
    left -= found.boxes.length;
  }
  const boxes = traces.flatMap((one) => one.boxes);
  const holding = boxes.filter(({ holds }) => holds);
  const failing = boxes.filter(({ holds }) => !holds);
  const asWritten = isAsWritten(boxes, worlds);
  const drivers = yield* driversOf(traces, orders, worlds);
  const isSure = [
    ...orders.flatMap(({ choices }) => choices),
    ...worlds.worlds.map((one) => one.choice),
  ];
  const share = yield* shareOf(holding, orders, worlds);
  const breaking = yield* turningPoint(failing, orders);
  const mending = asWritten ? undefined : yield* turningPoint(holding, orders);
  yield WEIGHING;
  const rule = isSure.every(({ weight }) => weight > 0n) ? ruleOf(drivers, asWritten) : undefined;
  return {
    asWritten,
    standing: countModels(holding, orders),
    share,
    traces: boxes.length,
    boxes,
    drivers,
    ...(rule && { rule }),
    breaking,
    ...(mending && { mending }),
  };
}

/** The box of the file as written: the first choice of everybody. */
function isAsWritten(boxes: readonly Box[], { worlds }: Worlds): boolean {
  return boxes.some(
    ({ world, choices, holds }) =>
      holds && world === worlds[0] && choices.every(([own]) => own === 0),
  );
}
