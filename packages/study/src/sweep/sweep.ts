import type { Limits, Steps } from '@standoff/engine';
import type { OpenCase, TooLarge } from '../analysis/open-case.ts';
import type { DoubtedOrder } from './choices.ts';
import { doubtedOrder, MOST_ORDERS } from './doubted-order.ts';
import type { AskedFinding } from './finding.ts';
import { type Box, followTraces, type Traces } from './follow-traces.ts';
import type { Sweep, SweptFinding } from './swept.ts';
import { turningPoint } from './turning-points.ts';
import { countModels, driversOf, ruleOf, shareOf } from './weigh-boxes.ts';
import { type NoWorlds, type Worlds, worldsOf } from './worlds.ts';

/** So many traces of one finding are followed at most. */
export const MOST_TRACES = 100_000;

export interface SweepQuery {
  readonly findings: readonly AskedFinding[];
  readonly doubts: Sweep['doubts'];
  /** Up to so many swaps in each order. */
  readonly within: number;
  readonly limits: Limits;
}

/** More than may be gone through, in words. */
export interface TooManyModels {
  readonly status: 'too-many';
  readonly problem: string;
}

/** What findings are in all models that the judgements in doubt allow, exactly. */
export function* sweepFindings(
  opened: OpenCase,
  { findings, doubts, within, limits }: SweepQuery,
): Steps<Sweep | TooManyModels | NoWorlds | TooLarge> {
  const { casebook } = opened;
  const { conflict, decisionMakers } = casebook;
  const orders: DoubtedOrder[] = [];
  for (const owner of decisionMakers) {
    const order = doubtedOrder(conflict, owner, doubts, within);
    if (order === undefined) return tooManyOrders(owner.name);
    orders.push(order);
  }
  const worlds = yield* worldsOf(opened, orders, doubts, limits);
  if ('status' in worlds) return worlds;
  const swept: SweptFinding[] = [];
  for (const asked of findings) {
    const found = yield* sweepFinding(opened, asked, orders, worlds);
    if ('status' in found) return found;
    swept.push(found);
  }
  return {
    casebook,
    models: orders.reduce(
      (product, { choices }) => product * BigInt(choices.length),
      BigInt(worlds.worlds.length),
    ),
    orders,
    elsewhere: worlds.inDoubt,
    doubts,
    within,
    even: [
      ...orders.map(({ choices }) => choices),
      worlds.worlds.map(({ choice }) => choice),
    ].every((choices) => choices.every(({ weight }) => weight === choices[0]!.weight)),
    findings: swept,
  };
}

function* sweepFinding(
  { casebook }: OpenCase,
  asked: AskedFinding,
  orders: readonly DoubtedOrder[],
  worlds: Worlds,
): Steps<SweptFinding | TooManyModels> {
  const traces: Traces[] = [];
  let left = MOST_TRACES;
  for (const world of worlds.worlds) {
    const found = yield* followTraces(asked.finding, world, orders, casebook.statusQuo, left);
    if (found === undefined) return tooManyTraces(asked.id);
    traces.push(found);
    left -= found.boxes.length;
  }
  const boxes = traces.flatMap((one) => one.boxes);
  const holding = boxes.filter(({ holds }) => holds);
  const failing = boxes.filter(({ holds }) => !holds);
  const asWritten = isAsWritten(boxes, worlds);
  const drivers = driversOf(traces, orders, worlds);
  const isSure = [
    ...orders.flatMap(({ choices }) => choices),
    ...worlds.worlds.map((one) => one.choice),
  ];
  const rule = isSure.every(({ weight }) => weight > 0n) ? ruleOf(drivers, asWritten) : undefined;
  return {
    ...asked,
    asWritten,
    standing: countModels(holding),
    share: shareOf(holding, orders, worlds),
    traces: boxes.length,
    drivers,
    ...(rule && { rule }),
    breaking: turningPoint(failing, orders),
    ...(!asWritten && { mending: turningPoint(holding, orders) }),
  };
}

/** The box of the file as written: the first choice of everybody. */
function isAsWritten(boxes: readonly Box[], { worlds }: Worlds): boolean {
  return boxes.some(
    ({ world, choices, holds }) =>
      holds && world === worlds[0] && choices.every(([own]) => own === 0),
  );
}

function tooManyOrders(name: string): TooManyModels {
  return {
    status: 'too-many',
    problem: `${name} may have more than ${MOST_ORDERS.toLocaleString('en')} orders; ask within fewer swaps`,
  };
}

function tooManyTraces(id: string): TooManyModels {
  return {
    status: 'too-many',
    problem: `the answer to "${id}" goes through more than ${MOST_TRACES.toLocaleString('en')} traces; ask within fewer swaps`,
  };
}
