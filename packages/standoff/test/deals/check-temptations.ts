import { expect } from 'vitest';
import { cellWith, idsOf, improvementsOf, type Table, type Target } from './table.ts';

/** Who has an improvement from a deal, where they lead, and that there is an argument for every verdict. */
export function checkTemptations(
  table: Table,
  { state, explained, leavers }: Target,
  concepts: readonly string[],
): void {
  const { analysis } = table;
  const cell = cellWith(table, state);
  const { temptations } = explained!;
  const tempted = analysis.casebook.movers.flatMap((_, mover) =>
    improvementsOf(table, mover, cell).length > 0 ? [mover] : [],
  );
  expect(temptations.map(({ mover }) => mover)).toEqual(idsOf(table, tempted));
  for (const [k, told] of temptations.entries()) {
    const mover = tempted[k]!;
    const leads = improvementsOf(table, mover, cell);
    expect(told.improvements.map((id) => cellWith(table, id)).toSorted()).toEqual(leads.toSorted());
    const under = leavers.find((one) => one.mover === told.mover)?.under ?? [];
    expect(told.leaves).toEqual(under);
    expect([...told.leaves, ...told.stays].toSorted()).toEqual([...concepts].toSorted());
    for (const verdict of ['stable', 'unstable'] as const) {
      const argued = told.arguments.filter((one) => one.verdict === verdict);
      expect(argued.flatMap((one) => one.concepts).toSorted()).toEqual(
        [...(verdict === 'stable' ? told.stays : told.leaves)].toSorted(),
      );
      for (const { decisionMaker, certificate } of argued) {
        expect([decisionMaker, certificate.state]).toEqual([told.mover, state]);
      }
    }
  }
}
