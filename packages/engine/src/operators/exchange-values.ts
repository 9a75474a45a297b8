import type { ExchangeComputation } from '../concepts/define-concept.ts';
import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import { prefers, type RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { otherMovers, worstResponse } from './worst-response.ts';

/** Is given what is known after each turn, the last of the exchange first; it changes afterwards. */
type Keep = (values: CellValues) => void;

/**
 * What the decision maker can secure when it is the others' turn and all but its own first move are
 * left, as ranks, with -1 in cells that are not states. The exchange is worked out from its end:
 *
 *     own turn:      g(t) = max( ρ(t), max of f over R(t) )
 *     others' turn:  f(t) = min( ρ(t), min of g over R_{N−i}(t) )
 *
 * since whoever has the turn may stop. With credible replies the others have R⁺_{N−i}, and the decision
 * maker R⁺; where the ranks are its own the latter changes nothing, because f(t) is at most ρ(t).
 * Every second value only rises, or only falls, as the exchange gets longer, so the work
 * ends early once a turn of the others brings what their turn before brought.
 */
export function* exchangeValues(
  situation: Situation,
  focal: number,
  { ranks }: RankedOrder,
  { moves, response }: ExchangeComputation,
  keep: Keep = () => {},
): Steps<CellValues> {
  const { space } = situation;
  const { kernels } = space.arrays;
  const values = borrowArray(space, ranks);
  const other = borrowArray(space, ranks);
  const before = borrowArray(space, ranks);
  kernels.copy(ranks, values);
  kernels.copy(ranks, before);
  keep(values);
  const turns = moves - 1;
  // Without a bound the others have the last word: going round for ever gains nothing.
  let othersTurn = turns === Number.POSITIVE_INFINITY || turns % 2 === 1;
  for (let turn = 1; turn <= turns; turn++) {
    if (othersTurn) {
      kernels.hideUnranked(values, ranks);
      yield* worstResponse(situation, otherMovers(situation, focal), response, values);
      kernels.lower(values, ranks);
      if (turn > 1 && isSame(values, before)) break;
      kernels.copy(values, before);
    } else {
      goOn(situation, focal, response, values, ranks, other);
      kernels.raise(values, ranks);
    }
    keep(values);
    othersTurn = !othersTurn;
    yield { what: 'moves and replies', passes: turn, share: 0 };
  }
  giveBack(space, other);
  giveBack(space, before);
  return values;
}

/** The best of the moves that count, in place. */
function goOn(
  situation: Situation,
  focal: number,
  response: ExchangeComputation['response'],
  values: CellValues,
  ranks: CellValues,
  spare: CellValues,
): void {
  const { space, orders } = situation;
  const mover = space.movers[focal]!;
  countFold(space, mover.cellsPerFold ?? space.cells);
  if (response === 'any' || orders[focal]!.kind === 'ranked') {
    mover.best(values, spare);
    space.arrays.kernels.copy(spare, values);
    return;
  }
  // Improvements of a relation have a fold for the minimum only; the values are 0 and 1.
  const nothing = nothingIn(values);
  for (let cell = 0; cell < values.length; cell++) {
    values[cell] = ranks[cell]! < 0 ? nothing : 1 - values[cell]!;
  }
  situation.improvementsOf(focal).worst(values, spare);
  for (let cell = 0; cell < values.length; cell++) {
    values[cell] = ranks[cell]! < 0 ? -1 : spare[cell] === nothing ? 0 : 1 - spare[cell]!;
  }
}

/**
 * The states as a decision maker without ranks sees them from one of them: 1 where it is better off, 0
 * elsewhere. What it secures in an exchange by these ranks is whether it gains.
 */
export function ranksFrom({ space, orders }: Situation, focal: number, state: number): RankedOrder {
  const order = orders[focal]!;
  const ranks = borrowArray(space, narrow);
  for (let cell = 0; cell < space.cells; cell++) {
    ranks[cell] = space.isState(cell) ? Number(prefers(order, cell, state)) : -1;
  }
  return { kind: 'ranked', ranks, rankCount: 2 };
}

const narrow = new Int8Array(0);

function isSame(values: CellValues, others: CellValues): boolean {
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] !== others[cell]) return false;
  }
  return true;
}
