import {
  type BoxRow,
  boxRows,
  idInDoubt,
  judgementsInDoubt,
  type Sweep,
  shareAsNumber,
} from '@standoff/study';
import type { DataTable } from '../tables/data-table.ts';

/** The boxes of a sweep for other tools: a row for each box of each finding. */
export function modelsTable(sweep: Sweep): DataTable {
  const rows = [...boxRows(sweep)];
  const text = (name: string, of: (row: BoxRow) => string) =>
    ({ name, kind: 'text', values: rows.map(of) }) as const;
  const number = (name: string, kind: 'number' | 'whole', of: (row: BoxRow) => number) =>
    ({ name, kind, values: rows.map(of) }) as const;
  return [
    text('finding', ({ finding }) => finding),
    { name: 'holds', kind: 'truth', values: rows.map(({ holds }) => holds) },
    number('models', 'number', ({ models }) => Number(models)),
    number('weight', 'number', ({ weight }) => shareAsNumber(weight)),
    text('weight_part', ({ weight }) => String(weight.part)),
    text('weight_whole', ({ weight }) => String(weight.whole)),
    number('size', 'whole', ({ size }) => size),
    text('nearest', ({ nearest }) => nearest.join('; ')),
    text('facts_and_moves', ({ elsewhere }) => elsewhere.join('; ')),
    ...sweep.casebook.decisionMakers.map(({ id }, dm) =>
      number(`orders:${id}`, 'whole', ({ orders }) => orders[dm]!),
    ),
    ...judgementsInDoubt(sweep).map((about, at) =>
      number(idInDoubt(sweep, about), 'number', ({ changed }) => changed[at]!),
    ),
  ];
}
