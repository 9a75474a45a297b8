import { createPace, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { DoubtedOrder } from '../sweep/choices.ts';
import type { Answers } from '../sweep/comparing.ts';
import type { Finding } from '../sweep/finding.ts';
import { holdsIn } from '../sweep/holds-in.ts';
import { play } from '../sweep/play.ts';
import type { World } from '../sweep/worlds.ts';

/** Models that answer alike what a finding asks for: for each decision maker positions of its choices, ascending. */
type Choices = readonly (readonly number[])[];

/** The models in which a finding holds after the fewest changes. */
export interface Nearest {
  /** How many changes these are; undefined where none of the models looked at has it. */
  readonly size: number | undefined;
  /** What holds there, in boxes of which the smallest models have that size. */
  readonly boxes: readonly Choices[];
  /** How many boxes were looked at. */
  readonly traces: number;
}

export interface NearestQuery {
  readonly finding: Finding;
  readonly world: World;
  /** For each decision maker its choices by size. */
  readonly orders: readonly DoubtedOrder[];
  readonly statusQuo: StateCode | undefined;
  /** Models with more changes are left out. */
  readonly upTo: number;
  /** So many boxes are looked at. */
  readonly maxTraces: number;
}

/**
 * Looks at the models by how much is changed in them, the least first. The finding is evaluated on the smallest
 * model of a box; those that answer one of its comparisons otherwise are split off as boxes of their own, which
 * wait until boxes of their size are due. So no model with fewer changes is left when the first one is found.
 * Undefined beyond so many boxes.
 */
export function* nearestModels(query: NearestQuery): Steps<Nearest | undefined> {
  const { finding, world, orders, statusQuo, maxTraces } = query;
  const start = statusQuo === undefined ? -1 : world.space.cellOf(statusQuo);
  const sizes = orders.map(({ choices }) => choices.map(({ size }) => size));
  const least = (box: Choices) => box.reduce((sum, [first], dm) => sum + sizes[dm]![first!]!, 0);
  // By size; what is larger is not kept.
  const open: Choices[][] = Array.from({ length: query.upTo + 1 }, () => []);
  open[0]!.push(orders.map(({ choices }) => choices.map((_, k) => k)));
  let current: Choices = [];
  let settled: readonly [Set<Answers>, Set<Answers>] = [new Set(), new Set()];
  const played = play(world, start, (dm, better, worse, greatly) => {
    const own = current[dm]!;
    const answers = world.answersTo(dm, better, worse);
    const { values, alike } = answers;
    const enough = greatly ? 2 : 1;
    const truth = values[own[0]!]! >= enough;
    if (alike || settled[greatly ? 1 : 0].has(answers)) return truth;
    settled[greatly ? 1 : 0].add(answers);
    const others = own.filter((choice) => values[choice]! >= enough !== truth);
    if (others.length > 0) {
      const apart = current.with(dm, others);
      const size = least(apart);
      open[size]?.push(apart);
      current = current.with(
        dm,
        own.filter((choice) => values[choice]! >= enough === truth),
      );
    }
    return truth;
  });
  const pace = createPace();
  let traces = 0;
  for (let size = 0; size <= query.upTo; size++) {
    const boxes: Choices[] = [];
    for (let box = open[size]?.pop(); box !== undefined; box = open[size]?.pop()) {
      if (traces === maxTraces) return undefined;
      traces++;
      current = box;
      settled = [new Set(), new Set()];
      if (yield* holdsIn(finding, played, world)) boxes.push(current);
      if (pace.spend(1000)) yield { what: doing.tryingChanges, passes: traces, share: 0 };
    }
    if (boxes.length > 0) return { size, boxes, traces };
  }
  return { size: undefined, boxes: [], traces };
}

/** The models of a box with the fewest changes: of each decision maker its choices of the least size. */
export function smallestIn(
  box: Nearest['boxes'][number],
  orders: readonly DoubtedOrder[],
): number[][] {
  return box.reduce<number[][]>(
    (sofar, own, dm) => {
      const { choices } = orders[dm]!;
      const least = own.filter((choice) => choices[choice]!.size === choices[own[0]!]!.size);
      return sofar.flatMap((before) => least.map((choice) => [...before, choice]));
    },
    [[]],
  );
}
