import { type CellValues, nothingIn } from '../kernels/cell-values.ts';
import type { Arcs } from '../moves/arcs.ts';

import type { Space } from '../space/space.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

/*
 * The worst that the others can do, in place of `ends`, where moves are written down: for every state
 * the least of `ends` over the ends of their legal sequences that start there. `ends` are ranks, or
 * 'no such value' in cells that are not states.
 *
 * The ends are taken in ascending order, and from each the sequences are gone back. So what is reached
 * is reached from the end that is worst for it, and nothing need be gone back from twice: each move is
 * looked at once.
 */

/**
 * For others of whom each is closed, so that it does not matter who moved last. The result may include
 * ends(s) itself, as that of `worstResponse` may.
 */
export function worstOfClosed(
  space: Space,
  focal: number,
  { movers, starts, neighbours }: Arcs,
  ends: CellValues,
): void {
  const ascending = borrowNumbers(space);
  const stack = borrowNumbers(space);
  const seen = borrowNumbers(space).fill(0);
  const states = sortByValue(ends, ascending);
  for (let k = 0; k < states; k++) {
    const end = ascending[k]!;
    if (seen[end] !== 0) continue;
    const value = ends[end]!;
    seen[end] = 1;
    stack[0] = end;
    for (let top = 1; top > 0; ) {
      const at = stack[--top]!;
      ends[at] = value;
      const first = at * movers;
      // The focal decision maker's own moves stand between those of the others.
      let last = starts[first + focal]!;
      for (let arc = starts[first]!; arc < last; arc++) {
        const from = neighbours[arc]!;
        stack[top] = from;
        top += seen[from]! ^ 1;
        seen[from] = 1;
      }
      last = starts[first + movers]!;
      for (let arc = starts[first + focal + 1]!; arc < last; arc++) {
        const from = neighbours[arc]!;
        stack[top] = from;
        top += seen[from]! ^ 1;
        seen[from] = 1;
      }
    }
  }
  giveNumbersBack(space, ascending, stack, seen);
}

/**
 * For any others: who has moved on from a state is remembered, as bits of a number, since nobody may
 * move twice in a row. 'No such value' where they cannot move.
 */
export function worstOfAny(
  space: Space,
  focal: number,
  { movers, starts, neighbours }: Arcs,
  ends: CellValues,
): void {
  const ascending = borrowNumbers(space);
  const stack = borrowNumbers(space);
  const worst = borrowNumbers(space).fill(nothingIn(ends));
  // By state, the movers that may have come before and wait in the stack, and those that do not.
  const waiting = borrowNumbers(space).fill(0);
  const seen = borrowNumbers(space).fill(0);
  const others = ((1 << movers) - 1) & ~(1 << focal);
  const states = sortByValue(ends, ascending);
  for (let k = 0; k < states; k++) {
    const end = ascending[k]!;
    const value = ends[end]!;
    waiting[end] = others & ~seen[end]!;
    seen[end] = others;
    stack[0] = end;
    for (let top = 1; top > 0; ) {
      const at = stack[--top]!;
      let before = waiting[at]!;
      waiting[at] = 0;
      while (before !== 0) {
        const mover = 31 - Math.clz32(before);
        before ^= 1 << mover;
        const place = at * movers + mover;
        const last = starts[place + 1]!;
        for (let arc = starts[place]!; arc < last; arc++) {
          const from = neighbours[arc]!;
          worst[from] = Math.min(worst[from]!, value);
          const more = others & ~(1 << mover) & ~seen[from]!;
          if (more === 0) continue;
          if (waiting[from] === 0) stack[top++] = from;
          waiting[from]! |= more;
          seen[from]! |= more;
        }
      }
    }
  }
  ends.set(worst);
  giveNumbersBack(space, ascending, stack, worst, waiting, seen);
}

/** Writes the cells with a value into `ascending`, and returns how many there are. Values are few. */
function sortByValue(values: CellValues, ascending: Int32Array): number {
  const nothing = nothingIn(values);
  let range = 0;
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) range = Math.max(range, values[c]! + 1);
  }
  const starts = new Int32Array(range + 1);
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) starts[values[c]! + 1]!++;
  }
  for (let value = 0; value < range; value++) starts[value + 1]! += starts[value]!;
  for (let c = 0; c < values.length; c++) {
    if (values[c] !== nothing) ascending[starts[values[c]!]!++] = c;
  }
  return starts[range]!;
}
