import { createPace, type PathStep, prefers, type Situation, type Steps } from '@standoff/engine';

/** What parties can bring about, and how. */
export interface Brought {
  /** Every cell but the start, those with the fewest losses on the way first. */
  readonly cells: readonly number[];
  wayTo(cell: number): PathStep[];
}

interface Arrival {
  readonly cell: number;
  readonly losses: number;
  readonly length: number;
  readonly before?: Arrival;
  readonly mover?: number;
}

/**
 * The best way of some parties to every state that they can bring about. On the way it counts how many of them
 * are worse off after a step than at the start, summed over the steps; what the state itself is to them does not
 * count. Of ways with as few such losses the shortest, and of these the one whose movers come first in the file.
 */
export function* stepsFrom(
  { space, orders }: Situation,
  start: number,
  parties: readonly number[],
  deciders: readonly number[],
): Steps<Brought> {
  const lossesIn = (cell: number) =>
    deciders.filter((party) => prefers(orders[party]!, start, cell)).length;
  // The losses of arriving in a state that is the last one are left out, so they are paid when it is left.
  const arrived = new Map<number, Arrival>([[start, { cell: start, losses: 0, length: 0 }]]);
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
          if (!isNearer) return;
          const arrival = { cell, losses: paid, length, before: from, mover };
          arrived.set(cell, arrival);
          const there = open[paid];
          if (there) there.push(arrival);
          else open[paid] = [arrival];
        });
        if (pace.spend(1)) {
          yield { what: 'looking for deals', passes: arrived.size, share: 0 };
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
    wayTo(cell) {
      const path: PathStep[] = [];
      for (let at = arrived.get(cell); at?.before; at = at.before) {
        path.unshift({ mover: at.mover!, from: at.before.cell, to: at.cell });
      }
      return path;
    },
  };
}
