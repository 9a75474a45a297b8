import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { countCells } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowArray, giveBack } from './work-arrays.ts';
import { otherMovers, worstResponse } from './worst-response.ts';

/** What the others reach, found for all cells together: by folds, so that no single move has to be followed. */
export interface EndsAhead {
  /** The first of the states in a list that is reached from each cell; the cell itself where nothing is. */
  first(ascending: Int32Array): Steps<Int32Array>;
  /**
   * By cell, what is worth least to each who votes of all that is reached, to one what one end is, to another what another
   * is: ranks of all of them one after the other. By cell something else may stand for an end.
   */
  worst(standsFor: Int32Array | undefined): Steps<Int32Array>;
}

/** Ends of what the others do in reply to a body, in which those vote whose orders these are. */
export function endsAhead(
  situation: Situation,
  body: number,
  orders: readonly RankedOrder[],
  response: 'any' | 'improving',
): EndsAhead {
  const { space } = situation;
  const others = otherMovers(situation, body);
  const withValues = function* <T>(
    like: CellValues,
    use: (values: CellValues) => Steps<T>,
  ): Steps<T> {
    const values = borrowArray(space, like);
    const found = yield* use(values);
    giveBack(space, values);
    return found;
  };
  return {
    first: (ascending) =>
      withValues(ascending, function* (places) {
        const nothing = nothingIn(places);
        places.fill(nothing);
        for (let place = 0; place < ascending.length; place++) places[ascending[place]!] = place;
        yield* worstResponse(situation, others, response, places);
        const first = new Int32Array(space.cells);
        for (let cell = 0; cell < first.length; cell++) {
          first[cell] = places[cell] === nothing ? cell : ascending[places[cell]!]!;
        }
        countCells(space, 2 * space.cells);
        yield FOLLOWING;
        return first;
      }),
    *worst(standsFor) {
      const worst = new Int32Array(space.cells * orders.length);
      for (const [voter, { ranks }] of orders.entries()) {
        yield* withValues(ranks, function* (values) {
          space.arrays.kernels.copy(ranks, values);
          if (standsFor !== undefined) take(ranks, standsFor, values);
          space.arrays.kernels.hideUnranked(values, ranks);
          yield* worstResponse(situation, others, response, values);
          for (let cell = 0; cell < space.cells; cell++) {
            worst[cell * orders.length + voter] = values[cell]!;
          }
        });
        countCells(space, space.cells);
        yield FOLLOWING;
      }
      return worst;
    },
  };
}

function take(ranks: CellValues, standsFor: Int32Array, values: CellValues): void {
  for (let cell = 0; cell < values.length; cell++) values[cell] = ranks[standsFor[cell]!]!;
}

const FOLLOWING: Progress = { what: 'following the replies of the others', passes: 0, share: 0 };
