import type { Arcs } from '../moves/tables/arcs.ts';
import type { Space } from '../space/space.ts';
import { borrowNumbers, giveNumbersBack } from './work-arrays.ts';

/**
 * How far legal sequences, in which nobody moves twice in a row, have been followed along moves that
 * are written down: from their beginnings on or from their ends back. By state, as bits of a number,
 * the movers that may move next and wait in the stack, and those that ever might.
 */
export interface LegalWalk {
  readonly movers: number;
  readonly waiting: Int32Array;
  readonly seen: Int32Array;
  readonly stack: Int32Array;
  /** How many moves were looked at. */
  looks: number;
}

/** Beside the bits of the movers, the one that says that a state was reached by a move. */
const REACHED = 1 << 31;

/** A walk in which only these move. */
export function startLegalWalk(space: Space, movers: readonly number[]): LegalWalk {
  return {
    movers: movers.reduce((bits, mover) => bits | (1 << mover), 0),
    waiting: borrowNumbers(space).fill(0),
    seen: borrowNumbers(space).fill(0),
    stack: borrowNumbers(space),
    looks: 0,
  };
}

export function endLegalWalk(space: Space, { waiting, seen, stack }: LegalWalk): void {
  giveNumbersBack(space, waiting, seen, stack);
}

/**
 * Follows all sequences from a state, as far as nobody has in this walk before, each move once. Calls
 * `reach` with every state that a move leads to for the first time, and stops where that returns
 * true. Whether it was stopped.
 */
export function walkLegally(
  walk: LegalWalk,
  arcs: readonly Arcs[],
  start: number,
  reach: (cell: number) => boolean,
): boolean {
  const { waiting, seen, stack } = walk;
  const fresh = walk.movers & ~seen[start]!;
  seen[start]! |= fresh;
  waiting[start] = fresh;
  stack[0] = start;
  for (let top = fresh === 0 ? 0 : 1; top > 0; ) {
    const at = stack[--top]!;
    let next = waiting[at]!;
    waiting[at] = 0;
    while (next !== 0) {
      const mover = 31 - Math.clz32(next);
      next ^= 1 << mover;
      const after = (walk.movers & ~(1 << mover)) | REACHED;
      const { starts, neighbours } = arcs[mover]!;
      const last = starts[at + 1]!;
      walk.looks += last - starts[at]!;
      for (let arc = starts[at]!; arc < last; arc++) {
        const to = neighbours[arc]!;
        const more = after & ~seen[to]!;
        if (more === 0) continue;
        seen[to]! |= more;
        if (more < 0 && reach(to)) return true;
        if ((more & ~REACHED) === 0) continue;
        if (waiting[to] === 0) stack[top++] = to;
        waiting[to]! |= more & ~REACHED;
      }
    }
  }
  return false;
}

/** Forgets all that was followed from a state, given what was reached from there. */
export function forget(
  { waiting, seen }: LegalWalk,
  start: number,
  reached: Int32Array,
  count: number,
): void {
  waiting[start] = 0;
  seen[start] = 0;
  for (let k = 0; k < count; k++) {
    waiting[reached[k]!] = 0;
    seen[reached[k]!] = 0;
  }
}
