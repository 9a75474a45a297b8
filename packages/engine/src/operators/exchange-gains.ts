import type { ExchangeComputation } from '../concepts/define-concept.ts';
import { prefers } from '../preference/order.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { searchReplies } from './replies.ts';

/** Own moves and replies of the others from each cell; for one decision maker they are listed once. */
export interface ListedExchange {
  readonly own: readonly (readonly number[])[];
  replies(cell: number): readonly number[];
}

/** Lists the moves of a decision maker, and on demand what the others can do from a cell. */
export function* listExchange(
  situation: Situation,
  focal: number,
  { response }: ExchangeComputation,
  pace: Pace,
): Steps<ListedExchange> {
  const { space, orders } = situation;
  const own: number[][] = [];
  const replies: number[][] = [];
  for (let cell = 0; cell < space.cells; cell++) {
    const targets: number[] = [];
    if (space.isState(cell)) {
      space.movers[focal]!.forEachTarget(cell, (target) => {
        if (response === 'any' || prefers(orders[focal]!, target, cell)) targets.push(target);
      });
      const question = { focal, from: cell, response, accept: () => false };
      const found = yield* searchReplies(situation, question, pace);
      replies.push('reached' in found ? [...new Set(found.reached.map(({ to }) => to))] : []);
    } else replies.push([]);
    own.push(targets);
    if (pace.spend(targets.length + 1)) yield listing;
  }
  return { own, replies: (cell) => replies[cell]! };
}

const listing: Progress = { what: 'listing moves and replies', passes: 0, share: 0 };

/**
 * Where the decision maker can secure something better than `state`, turn by turn from the end of the
 * exchange, as 1 in the cells: the definition without ranks. `keep` is given each turn's, the first
 * being where it is better off at once.
 */
export function* exchangeGains(
  { space, orders }: Situation,
  focal: number,
  state: number,
  { own, replies }: ListedExchange,
  { moves }: ExchangeComputation,
  pace: Pace,
  keep: (gains: Uint8Array) => void = () => {},
): Steps<Uint8Array> {
  const better = new Uint8Array(space.cells);
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell) && prefers(orders[focal]!, cell, state)) better[cell] = 1;
  }
  const turns = moves - 1;
  const unbounded = turns === Number.POSITIVE_INFINITY;
  let othersTurn = unbounded || turns % 2 === 1;
  let gains = better;
  let twoBefore: Uint8Array | undefined;
  keep(gains);
  for (let turn = 1; turn <= turns; turn++) {
    const next = new Uint8Array(space.cells);
    for (let cell = 0; cell < space.cells; cell++) {
      const there = othersTurn ? replies(cell) : own[cell]!;
      next[cell] = othersTurn
        ? better[cell]! & Number(there.every((end) => gains[end] === 1))
        : better[cell]! | Number(there.some((end) => gains[end] === 1));
      if (pace.spend(there.length + 1)) yield weighing;
    }
    const settled = othersTurn && unbounded && twoBefore !== undefined && isSame(next, twoBefore);
    if (othersTurn) twoBefore = next;
    if (settled) break;
    gains = next;
    keep(gains);
    othersTurn = !othersTurn;
  }
  return unbounded ? (twoBefore ?? gains) : gains;
}

const weighing: Progress = { what: 'weighing moves and replies', passes: 0, share: 0 };

function isSame(values: Uint8Array, others: Uint8Array): boolean {
  return values.every((value, cell) => value === others[cell]);
}
