import { createPace, type PathStep, prefers, type Situation, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';

/** What parties can bring about, and how. */
export interface Brought {
  /** Every cell but the start, those with the fewest losses on the way first. */
  readonly cells: readonly number[];
  /** Of the ways with the fewest losses, and of these the fewest steps, one with the least of what is told of each step but the last. */
  wayTo(cell: number, cost: StepCost): PathStep[];
}

/** What counts against a way besides its losses: of a cell on it, and the step that leads on from there. */
export type StepCost = (next: PathStep) => number;

interface Arrival {
  readonly cell: number;
  readonly losses: number;
  readonly length: number;
  /** The last steps of all ways that are as good; none at the start. */
  readonly by: LastStep[];
}

interface LastStep {
  readonly before: Arrival;
  readonly mover: number;
}

/** So many cells are looked at for the best of the ways to one that are as good by losses and steps. */
const CELLS_COMPARED = 1000;

/**
 * The ways of some parties to every state that they can bring about. On the way it counts how many of them
 * are worse off after a step than at what they compare with, summed over the steps; what the state itself is to them does not
 * count. Of ways with as few such losses the shortest, of these those that cost least by what is told then, and of these the one
 * whose movers come first in the file.
 */
export function* stepsFrom(
  { space, orders }: Situation,
  { start, base }: { readonly start: number; readonly base: number },
  parties: readonly number[],
  deciders: readonly number[],
): Steps<Brought> {
  const lossesIn = (cell: number) =>
    deciders.filter((party) => prefers(orders[party]!, base, cell)).length;
  // The losses of arriving in a state that is the last one are left out, so they are paid when it is left.
  const arrived = new Map<number, Arrival>([
    [start, { cell: start, losses: 0, length: 0, by: [] }],
  ]);
  const open: Arrival[][] = [[arrived.get(start)!]];
  const pace = createPace();
  for (let losses = 0; losses < open.length; losses++) {
    for (const from of open[losses] ?? []) {
      if (arrived.get(from.cell) !== from) continue;
      const paid = from.losses + (from.cell === start ? 0 : lossesIn(from.cell));
      for (const mover of parties) {
        space.movers[mover]!.forEachTarget(from.cell, (cell) => {
          const known = arrived.get(cell);
          const length = from.length + 1;
          const isNearer =
            known === undefined ||
            paid < known.losses ||
            (paid === known.losses && length < known.length);
          const step = { before: from, mover };
          if (!isNearer) {
            if (paid === known.losses && length === known.length) known.by.push(step);
            return;
          }
          const arrival = { cell, losses: paid, length, by: [step] };
          arrived.set(cell, arrival);
          const there = open[paid];
          if (there) there.push(arrival);
          else open[paid] = [arrival];
        });
        if (pace.spend(1)) {
          yield { what: doing.seekingDeals, passes: arrived.size, share: 0 };
        }
      }
    }
  }
  const cells = [...arrived.values()]
    .filter(({ cell }) => cell !== start)
    .sort((a, b) => a.losses - b.losses || a.length - b.length || a.cell - b.cell)
    .map(({ cell }) => cell);
  return {
    cells,
    wayTo(cell, cost) {
      const arrival = arrived.get(cell);
      return arrival === undefined ? [] : cheapestWay(arrival, cost);
    },
  };
}

interface Way {
  readonly cost: number;
  /** The last step, and the way before it; absent at the start. */
  readonly last?: PathStep;
  readonly before?: Way;
}

/** Of the ways that lead to an arrival one that costs least, the first of such. */
function cheapestWay(end: Arrival, cost: StepCost): PathStep[] {
  const ways = new Map<Arrival, Way>();
  for (const arrival of leadingTo(end)) {
    const { cell: to, by } = arrival;
    const known = by.flatMap(({ before, mover }): Way[] => {
      const way = ways.get(before);
      if (way === undefined) return [];
      const last = { mover, from: before.cell, to };
      return [{ cost: way.cost + (way.last === undefined ? 0 : cost(last)), last, before: way }];
    });
    ways.set(
      arrival,
      known.reduce((best, way) => (way.cost < best.cost ? way : best), known[0] ?? { cost: 0 }),
    );
  }
  const path: PathStep[] = [];
  for (let way = ways.get(end); way?.last; way = way.before) path.unshift(way.last);
  return path;
}

/** The arrivals on ways to one, those with the fewest steps first. Where they are too many, only the first way to each goes on. */
function leadingTo(end: Arrival): Arrival[] {
  const found = new Set([end]);
  for (const { by } of found) {
    for (const { before } of found.size < CELLS_COMPARED ? by : by.slice(0, 1)) found.add(before);
  }
  return [...found].sort((one, other) => one.length - other.length);
}
