import { nothingIn } from '../kernels/cell-values.ts';
import type { ImprovementFold } from '../moves/improvements/improvement-fold.ts';
import type { RankedOrder } from '../orders/order.ts';
import { countSweep } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { writtenMoves } from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/**
 * Whether a decision maker has the same improvements in two situations with the same space, though
 * its orders differ: it may judge anew only what it cannot move itself. Where a preference is an
 * explicit relation the answer is no.
 *
 * An improvement of the one is none of the other where it leads to no higher a rank of the other. So
 * the worst rank of the other among the improvements of the one says for each state whether there is
 * any, and two sweeps decide for every kind of moves.
 */
export function hasSameImprovements(before: Situation, after: Situation, mover: number): boolean {
  const old = before.orders[mover]!;
  const order = after.orders[mover]!;
  if (old === order || !after.space.movers[mover]!.canMove) return true;
  if (old.kind === 'relation' || order.kind === 'relation') return false;
  if (after.space.small) {
    return judgeMovesAlike(after.space, mover, old, order, 'better-only');
  }
  return (
    isIncluded(before.improvementsOf(mover), after, order) &&
    isIncluded(after.improvementsOf(mover), after, old)
  );
}

/**
 * Whether two orders of a small space judge all moves of a mover alike: each as better in both or in
 * neither, and with `worse` each as worse in both or in neither as well.
 */
export function judgeMovesAlike(
  space: Space,
  mover: number,
  { ranks: first }: RankedOrder,
  { ranks: second }: RankedOrder,
  worse: 'worse' | 'better-only',
): boolean {
  const { starts, neighbours } = writtenMoves(space)[mover]!;
  for (const end of statesOf(space).cells) {
    const last = starts[end + 1]!;
    for (let arc = starts[end]!; arc < last; arc++) {
      const from = neighbours[arc]!;
      const gain = first[end]! - first[from]!;
      const other = second[end]! - second[from]!;
      if (gain > 0 !== other > 0) return false;
      if (worse === 'worse' && gain < 0 !== other < 0) return false;
    }
  }
  return true;
}

/** Whether every improvement that is folded leads to a higher rank of the order as well. */
function isIncluded(fold: ImprovementFold, { space }: Situation, { ranks }: RankedOrder): boolean {
  const values = borrowArray(space, ranks);
  const worst = borrowArray(space, ranks);
  const nothing = nothingIn(values);
  for (let c = 0; c < values.length; c++) values[c] = ranks[c]! < 0 ? nothing : ranks[c]!;
  countSweep(space, fold.cellsPerFold ?? space.cells);
  fold.worst(values, worst);
  let cell = 0;
  while (cell < worst.length && worst[cell]! > ranks[cell]!) cell++;
  giveBack(space, values);
  giveBack(space, worst);
  return cell === worst.length;
}
