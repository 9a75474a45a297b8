import type { Analysis } from '../analysis/analysis.ts';
import { reasonFor } from '../words/reasons.ts';
import type { Stake } from './coalition-study.ts';

/** What a change from one cell to another is for somebody. */
export function stakeOf(
  { casebook, situation }: Analysis,
  mover: number,
  from: number,
  to: number,
): Stake {
  const { codeOf } = casebook.space;
  const order = situation.orders[mover]!;
  const reason = reasonFor(casebook, mover, codeOf(to), codeOf(from));
  if (order.kind !== 'ranked') return { decisionMaker: mover, reason };
  const place = (cell: number) => order.rankCount - order.ranks[cell]!;
  const places = { from: place(from), to: place(to), of: order.rankCount };
  return { decisionMaker: mover, reason, places };
}
