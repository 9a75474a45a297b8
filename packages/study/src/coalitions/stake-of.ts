import { askedOf, countWork, type JointMove } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { JointMoveStakes, Stake } from './coalition-study.ts';

/** Where a joint move of a coalition leads from a cell, how, and what that is for everybody. */
export function jointMoveStakes(
  analysis: Analysis,
  coalition: readonly number[],
  from: number,
  { to, steps }: JointMove,
): JointMoveStakes {
  const { space, decisionMakers } = analysis.casebook;
  const { orders } = analysis.situation;
  const stake = (mover: number) => stakeOf(analysis, mover, from, to);
  const others = [...decisionMakers.keys()].filter((dm) => !coalition.includes(dm));
  return {
    to: space.codeOf(to),
    steps: steps.map((step) => ({ mover: step.mover, to: space.codeOf(step.to) })),
    members: askedOf(orders, coalition).map(stake),
    others: others.map(stake),
  };
}

/** Looks at single moves in the time in which a reason is found: statements are read in both states. */
const LOOKS_OF_A_REASON = 1_000;

/** What a change from one cell to another is for somebody. */
export function stakeOf(
  { casebook, situation }: Analysis,
  mover: number,
  from: number,
  to: number,
): Stake {
  const { codeOf } = casebook.space;
  const order = situation.orders[mover]!;
  countWork(LOOKS_OF_A_REASON);
  const reason = reasonFor(casebook, mover, codeOf(to), codeOf(from));
  if (order.kind !== 'ranked') return { decisionMaker: mover, reason };
  const place = (cell: number) => order.rankCount - order.ranks[cell]!;
  const places = { from: place(from), to: place(to), of: order.rankCount };
  return { decisionMaker: mover, reason, places };
}
