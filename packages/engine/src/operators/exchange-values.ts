import type { ExchangeComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../preference/order.ts';
import type { Steps } from '../run/steps.ts';
import { countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { worstResponse } from './worst-response.ts';

/** Is given what is known after each turn, the last of the exchange first; it changes afterwards. */
type Keep = (values: CellValues) => void;

/**
 * What the decision maker can secure when it is the others' turn and all but its own first move are
 * left, as ranks, with -1 in cells that are not states. The exchange is worked out from its end:
 *
 *     own turn:      g(t) = max( ρ(t), max of f over R(t) )
 *     others' turn:  f(t) = min( ρ(t), min of g over R_{N−i}(t) )
 *
 * since whoever has the turn may stop. With credible replies the others have R⁺_{N−i}; that the
 * decision maker is then held to improvements as well changes nothing, because f(t) is at most ρ(t).
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
  const mover = space.movers[focal]!;
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
      yield* worstResponse(situation, focal, response, values);
      kernels.lower(values, ranks);
      if (turn > 1 && isSame(values, before)) break;
      kernels.copy(values, before);
    } else {
      mover.best(values, other);
      countFold(space, mover.cellsPerFold ?? space.cells);
      kernels.copy(other, values);
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

function isSame(values: CellValues, others: CellValues): boolean {
  for (let cell = 0; cell < values.length; cell++) {
    if (values[cell] !== others[cell]) return false;
  }
  return true;
}
