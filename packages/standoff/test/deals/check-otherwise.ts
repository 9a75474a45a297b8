import { expect } from 'vitest';
import { cellWith, idsOf, improvementsOf, likes, type Table, type Target } from './table.ts';

/** Cells that sequences of improvements lead to from what comes about without a deal, in which nobody moves twice in a row. */
export function byImprovements(table: Table): Set<number> {
  const { base, analysis } = table;
  const known = new Set<string>();
  const reached = new Set<number>();
  const go = (cell: number, last: number) => {
    for (const mover of analysis.casebook.movers.keys()) {
      if (mover === last) continue;
      for (const to of improvementsOf(table, mover, cell)) {
        reached.add(to);
        if (known.has(`${to} ${mover}`)) continue;
        known.add(`${to} ${mover}`);
        go(to, mover);
      }
    }
  };
  go(base, -1);
  return reached;
}

/** For each concept the equilibria reached, the best for the parties among them, and who gains and loses against these. */
export function checkOtherwise(
  table: Table,
  told: Target,
  reached: ReadonlySet<number>,
  concepts: readonly string[],
): void {
  const { analysis, deciders, base } = table;
  const deal = cellWith(table, told.state);
  expect(told.reachedAnyway).toBe(reached.has(deal) && deal !== base);
  expect(told.otherwise.flatMap((one) => one.concepts).toSorted()).toEqual(
    [...concepts].toSorted(),
  );
  for (const one of told.otherwise) {
    for (const concept of one.concepts) {
      const cells = [...analysis.equilibria.get(concept)!].filter(
        (cell) => cell !== deal && (cell === base || reached.has(cell)),
      );
      expect(one.reached).toBe(cells.length);
      const best = cells.filter(
        (cell) =>
          !cells.some(
            (other) =>
              deciders.some((dm) => likes(table, dm, other, cell)) &&
              deciders.every((dm) => !likes(table, dm, cell, other)),
          ),
      );
      expect(one.best.length + one.more).toBe(best.length);
      expect(one.best.length).toBe(Math.min(3, best.length));
      expect(new Set(one.best.map(({ state }) => state)).size).toBe(one.best.length);
    }
    for (const { state, gains, losers } of one.best) {
      const cell = cellWith(table, state);
      const all = analysis.casebook.decisionMakers.map((_, dm) => dm);
      expect(gains).toEqual(
        idsOf(
          table,
          all.filter((dm) => likes(table, dm, deal, cell)),
        ),
      );
      expect(losers).toEqual(
        idsOf(
          table,
          all.filter((dm) => likes(table, dm, cell, deal)),
        ),
      );
    }
  }
}
