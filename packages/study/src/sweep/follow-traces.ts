import { createPace, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { DoubtedOrder } from './choices.ts';
import type { Answers } from './comparing.ts';
import type { Finding } from './finding.ts';
import { holdsIn } from './holds-in.ts';
import { play } from './play.ts';
import type { World } from './worlds.ts';

/** Models that answer alike every comparison that the finding asks for: some choices of each decision maker. */
export interface Box {
  readonly world: World;
  /** For each decision maker positions of its choices, ascending. */
  readonly choices: readonly (readonly number[])[];
  readonly holds: boolean;
}

/** What a finding is in every model of one world. */
export interface Traces {
  readonly boxes: readonly Box[];
  /** For each decision maker the comparisons that some trace asks for and that its choices answer differently. */
  readonly compared: readonly ReadonlySet<Answers>[];
  /** Set where more was looked at than single comparisons: then any judgement may have mattered. */
  readonly isWhole?: true;
}

/** What the answers of a decision maker come to in the model that is looked at: whether the first is preferred, or greatly. */
export type Settle = (dm: number, answers: Answers, greatly: boolean) => boolean;

/** Goes through all models of a world, and says of each whether a finding stands. */
export function followTraces(
  finding: Finding,
  world: World,
  orders: readonly DoubtedOrder[],
  statusQuo: StateCode | undefined,
  limit: number,
): Steps<Traces | undefined> {
  const start = statusQuo === undefined ? -1 : world.space.cellOf(statusQuo);
  const evaluated = (settle: Settle) => {
    const played = play(world, start, (dm, better, worse, greatly) =>
      settle(dm, world.answersTo(dm, better, worse), greatly),
    );
    return () => holdsIn(finding, played, world);
  };
  return traceModels(evaluated, world, orders, limit);
}

/**
 * Goes through all models of a world, one from each box: what is asked is evaluated on it, and wherever answers
 * are settled that others in the box answer otherwise, these are split off as a box of their own.
 * Every box is then a trace. Undefined beyond so many boxes.
 */
export function* traceModels(
  evaluated: (settle: Settle) => () => Steps<boolean>,
  world: World,
  orders: readonly DoubtedOrder[],
  limit: number,
): Steps<Traces | undefined> {
  const boxes: Box[] = [];
  const compared = orders.map(() => new Set<Answers>());
  const all = orders.map(({ choices }) => choices.map((_, k) => k));
  const open: (readonly (readonly number[])[])[] = [all];
  const pace = createPace();
  let share = 0;
  let current: (readonly number[])[] = [];
  // What was asked for in this evaluation, by degree: those that are left answer alike.
  let settled: readonly [Set<Answers>, Set<Answers>] = [new Set(), new Set()];
  const evaluate = evaluated((dm, answers, greatly) => {
    const own = current[dm]!;
    const { values, alike } = answers;
    const least = greatly ? 2 : 1;
    // What all choices answer alike may stand only once, as of an order that a picture holds.
    const truth = values[alike ? 0 : own[0]!]! >= least;
    if (alike || settled[greatly ? 1 : 0].has(answers)) return truth;
    settled[greatly ? 1 : 0].add(answers);
    compared[dm]!.add(answers);
    // Mostly all that are left answer alike.
    if (own.every((choice) => values[choice]! >= least === truth)) return truth;
    open.push(
      current.with(
        dm,
        own.filter((choice) => values[choice]! >= least !== truth),
      ),
    );
    current = current.with(
      dm,
      own.filter((choice) => values[choice]! >= least === truth),
    );
    return truth;
  });
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (boxes.length + open.length >= limit) return undefined;
    current = [...box];
    settled = [new Set(), new Set()];
    const holds = yield* evaluate();
    boxes.push({ world, choices: current, holds });
    share += partOf(current, orders);
    if (pace.spend(1000)) yield { what: doing.followingTraces, passes: boxes.length, share };
  }
  return { boxes, compared };
}

/** Which part of all choices together these are. */
function partOf(choices: readonly (readonly number[])[], orders: readonly DoubtedOrder[]): number {
  return choices.reduce((part, own, dm) => part * (own.length / orders[dm]!.choices.length), 1);
}
