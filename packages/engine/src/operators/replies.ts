import { prefers } from '../preference/order.ts';
import type { Situation } from '../situation/situation.ts';

/** A move of one decision maker to a cell. */
export interface ReplyStep {
  readonly mover: number;
  readonly to: number;
}

export interface ReplySearch {
  /** The shortest legal sequence to an accepted end, if there is one. */
  readonly sequence?: readonly ReplyStep[];
  /** Everything that was reached: an end together with who moved last. Closed if none was found. */
  readonly reached: readonly ReplyStep[];
}

/**
 * Searches the legal sequences of the others that start in a cell, shortest first: nobody moves
 * twice in a row, and with improving responses every step is an improvement for its mover. Whether
 * a sequence may go on depends only on where it is and who moved last, so these pairs are the nodes
 * of the search.
 */
export function searchReplies(
  situation: Situation,
  focal: number,
  from: number,
  response: 'any' | 'improving',
  accept: (end: number) => boolean,
): ReplySearch {
  const { space, orders } = situation;
  const reached: ReplyStep[] = [];
  const cameFrom: number[] = [];
  const seen = new Set<number>();
  for (let next = -1; next < reached.length; next++) {
    const at = next < 0 ? from : reached[next]!.to;
    const last = next < 0 ? focal : reached[next]!.mover;
    for (let mover = 0; mover < space.movers.length; mover++) {
      if (mover === focal || mover === last) continue;
      space.movers[mover]!.forEachTarget(at, (to) => {
        const key = to * space.movers.length + mover;
        if (seen.has(key)) return;
        if (response === 'improving' && !prefers(orders[mover]!, to, at)) return;
        seen.add(key);
        reached.push({ mover, to });
        cameFrom.push(next);
      });
    }
  }
  const found = reached.findIndex((step) => accept(step.to));
  return found < 0 ? { reached } : { reached, sequence: traceBack(reached, cameFrom, found) };
}

function traceBack(
  reached: readonly ReplyStep[],
  cameFrom: readonly number[],
  end: number,
): ReplyStep[] {
  const sequence: ReplyStep[] = [];
  for (let k = end; k >= 0; k = cameFrom[k]!) sequence.unshift(reached[k]!);
  return sequence;
}
