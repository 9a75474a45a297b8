import { expect } from 'vitest';
import {
  agreedTargetsOf,
  cellWith,
  idsOf,
  likes,
  type Table,
  type Target,
  targetsOf,
  worseIn,
} from './table.ts';

/** How often somebody has to wait for another while worse off, at least, on any way to each cell. */
export function fewestWaits(table: Table): Map<number, number> {
  const fewest = new Map([[table.start, 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [cell, waits] of [...fewest]) {
      const worse = cell === table.start ? [] : worseIn(table, cell);
      for (const mover of table.parties) {
        const then = waits + worse.filter((one) => one !== mover).length;
        for (const to of agreedTargetsOf(table, mover, cell)) {
          if ((fewest.get(to) ?? Number.POSITIVE_INFINITY) <= then) continue;
          fewest.set(to, then);
          changed = true;
        }
      }
    }
  }
  return fewest;
}

/**
 * How many parties would rather break off, summed over the steps, at least: on any way to an end of so many steps
 * after which so many losses have been borne.
 */
export function fewestBreakings(
  table: Table,
  end: number,
  [losses, length]: readonly [losses: number, length: number],
): number {
  const from = (at: number, left: number, toBear: number): number => {
    const ways = table.parties.flatMap((mover) =>
      agreedTargetsOf(table, mover, at).map((to) => ({ mover, to })),
    );
    const counts = ways.map((next) => {
      const broken = at === table.start ? 0 : breakingOff(table, at, next, end).length;
      if (left === 1) return next.to === end && toBear === 0 ? broken : Number.POSITIVE_INFINITY;
      const rest = toBear - worseIn(table, next.to).length;
      return rest < 0 || next.to === table.start
        ? Number.POSITIVE_INFINITY
        : broken + from(next.to, left - 1, rest);
    });
    return Math.min(Number.POSITIVE_INFINITY, ...counts);
  };
  return from(table.start, length, losses);
}

/** The parties that would rather stop in a cell, or do something else than the next step, than have an end. */
function breakingOff(
  table: Table,
  at: number,
  next: { readonly mover: number; readonly to: number },
  end: number,
): number[] {
  return table.deciders.filter((mover) =>
    [at, ...targetsOf(table, mover, at)].some(
      (to) => !(mover === next.mover && to === next.to) && likes(table, mover, to, end),
    ),
  );
}

type Steps = Target['steps'];

/** What each step lets others do, and how far those who trust fall. */
export function checkSteps(table: Table, steps: Steps, trust: Target['trust'], end: number): void {
  const { analysis } = table;
  for (const [k, step] of steps.entries()) {
    const next = steps[k + 1];
    const at = cellWith(table, step.to);
    const openings = analysis.casebook.movers.flatMap((_, mover) => {
      if (next === undefined) return [];
      const can = openingsFor(table, mover, at, end).filter(
        (to) => idsOf(table, [mover])[0] !== next.by || to !== cellWith(table, next.to),
      );
      return can.length === 0 ? [] : [{ mover, can }];
    });
    expect(step.openings.map(({ by }) => by)).toEqual(
      idsOf(
        table,
        openings.map(({ mover }) => mover),
      ),
    );
    for (const [j, { mover, can }] of openings.entries()) {
      const { to, exposed } = step.openings[j]!;
      const cell = cellWith(table, to);
      expect(can).toContain(cell);
      if (analysis.casebook.decisionMakers[mover]) {
        expect(can.filter((other) => likes(table, mover, other, cell))).toEqual([]);
      }
      expect(exposed).toEqual(idsOf(table, worseIn(table, cell)));
    }
  }
  for (const { who, places } of trust) {
    const dm = analysis.casebook.movers.findIndex(({ id }) => id === who);
    const order = analysis.situation.orders[dm]!;
    if (order.kind !== 'ranked') expect(places).toBeUndefined();
    else {
      const cells = steps.map((step) => cellWith(table, step.to));
      const lowest = Math.min(...cells.map((cell) => order.ranks[cell]!));
      expect(places).toBe(order.ranks[table.base]! - lowest);
    }
  }
}

/** Of a party what it prefers to the deal; of others improvements at the cost of a party. */
function openingsFor(table: Table, mover: number, at: number, end: number): number[] {
  const targets = targetsOf(table, mover, at);
  if (table.deciders.includes(mover)) {
    return [at, ...targets].filter((to) => likes(table, mover, to, end));
  }
  return targets.filter((to) => likes(table, mover, to, at) && worseIn(table, to).length > 0);
}
