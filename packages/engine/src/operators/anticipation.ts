import type { CellValues } from '../kernels/cell-values.ts';
import { NOTHING } from '../kernels/cell-values.ts';
import type { Mover } from '../moves/movers/mover.ts';
import { countFold } from '../run/work.ts';
import type { Situation } from '../situation/situation.ts';
import { type MoverClasses, type OutcomeClasses, outcomeClasses } from './outcome-classes.ts';
import { borrowArray, giveBack } from './work-arrays.ts';

/**
 * What two movers expect when they move in turn (Kilgour 1985): for each state the class of the end,
 * if one of them has the turn there and so many moves are left.
 */
export interface Anticipation {
  readonly classes: OutcomeClasses;
  /** The other of the two; none where nobody else can move. */
  readonly opponent: number | undefined;
  /** The ends with no moves left: each state is its own. */
  readonly stays: Int32Array;
  /**
   * The ends with one more move left, when the focal decision maker or the opponent has the turn:
   * it moves to where the play that follows, whose ends are given, ends best for it, if that is better than
   * staying.
   */
  ahead(turn: 'focal' | 'opponent', following: Int32Array): Int32Array;
}

/** Places of classes may need all 32 bits. */
const wide = new Int32Array(0);

/**
 * Prepares the recursion for one decision maker. All orders must be ranked, and two at most may be
 * able to move. Throws a RangeError where that is not so.
 */
export function anticipationFor(situation: Situation, focal: number): Anticipation {
  const { space, orders } = situation;
  const [opponent, third] = [...space.movers.keys()].filter(
    (mover) => mover !== focal && space.movers[mover]!.canMove,
  );
  const own = orders[focal]!;
  const others = orders[opponent ?? focal]!;
  if (space.movers[focal]!.canMove && third !== undefined) {
    throw new RangeError('more than two can move');
  }
  if (own.kind !== 'ranked' || others.kind !== 'ranked') {
    throw new RangeError('a preference does not rank the states');
  }
  const classes = outcomeClasses(space, own, others);
  const stays = classes.classOf;
  const step = (mover: Mover, liked: MoverClasses, following: Int32Array): Int32Array => {
    countFold(space, mover.cellsPerFold ?? space.cells);
    const costs = borrowArray(space, wide);
    const least = borrowArray(space, wide);
    for (let cell = 0; cell < space.cells; cell++) {
      costs[cell] = space.isState(cell) ? liked.placeOf[following[cell]!]! : NOTHING;
    }
    mover.worst(costs, least);
    const chosen = choose(least, stays, liked);
    giveBack(space, costs);
    giveBack(space, least);
    return chosen;
  };
  return {
    classes,
    opponent,
    stays,
    ahead(turn, following) {
      if (turn === 'focal') return step(space.movers[focal]!, classes.first, following);
      return opponent === undefined
        ? stays
        : step(space.movers[opponent]!, classes.second, following);
    },
  };
}

/** The best end of a move, where it is better for the mover than staying. */
function choose(
  least: CellValues,
  stays: Int32Array,
  { classAt, rankOf }: MoverClasses,
): Int32Array {
  const chosen = stays.slice();
  for (let cell = 0; cell < chosen.length; cell++) {
    if (least[cell] === NOTHING) continue;
    const end = classAt[least[cell]!]!;
    if (rankOf[end]! > rankOf[stays[cell]!]!) chosen[cell] = end;
  }
  return chosen;
}
