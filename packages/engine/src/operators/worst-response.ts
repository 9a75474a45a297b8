import { NOTHING } from '../moves/mover.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';

/** One pass: out[s] = minimum of values over the moves (or improvements) of a mover. */
type Fold = (values: Int32Array, out: Int32Array) => void;

/**
 * The worst that the others can do: for every state the minimum of `ends` over the ends of their
 * legal sequences that start there, in which nobody moves twice in a row. `ends` holds NOTHING in
 * cells that are not states, and so does the result where the others cannot move.
 *
 * This is the least fixpoint over movers of
 *
 *     v_j(s) = min over t in R_j(s) of min( ends(t), min over k ≠ j of v_k(t) )
 *
 * with R_j⁺ in place of R_j for improving responses. Where every mover is closed one array serves
 * for all of them. The result may then include ends(s) itself, as it may with a single opponent,
 * who has one move; no caller minds, because it compares with the rank of s as well.
 */
export function* worstResponse(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
  ends: Int32Array,
): Steps<Int32Array> {
  const others = situation.space.movers
    .map((mover, index) => ({ mover, index }))
    .filter(({ mover, index }) => index !== focal && mover.canMove);
  const shared =
    others.length === 1 ||
    others.every(({ mover, index }) => mover.closed && situation.orders[index]!.kind === 'ranked');
  const folds = others.map(({ mover, index }): Fold => {
    if (response === 'any' && shared) return (values, out) => mover.worstOrStaying(values, out);
    const fold = response === 'any' ? mover : situation.improvementsOf(index);
    return (values, out) => fold.worst(values, out);
  });
  if (folds.length === 1) return oneResponse(folds[0]!, ends);
  return shared ? yield* sharedFixpoint(folds, ends) : yield* fixpointByMover(folds, ends);
}

function oneResponse(fold: Fold, ends: Int32Array): Int32Array {
  const out = new Int32Array(ends.length);
  fold(ends, out);
  return out;
}

/** Movers in turn improve one array until a whole round changes nothing. */
function* sharedFixpoint(folds: readonly Fold[], ends: Int32Array): Steps<Int32Array> {
  const values = ends.slice();
  const folded = new Int32Array(ends.length);
  let unchanged = 0;
  for (let pass = 0; unchanged < folds.length; pass++) {
    folds[pass % folds.length]!(values, folded);
    unchanged = lower(values, folded) ? 0 : unchanged + 1;
    yield { what: 'responses of the others', passes: pass + 1, share: 0 };
  }
  return values;
}

/** The fixpoint as written: an array for each mover, since who moved last matters. */
function* fixpointByMover(folds: readonly Fold[], ends: Int32Array): Steps<Int32Array> {
  const firstMoveBy = folds.map(() => new Int32Array(ends.length).fill(NOTHING));
  const next = new Int32Array(ends.length);
  const folded = new Int32Array(ends.length);
  let unchanged = 0;
  for (let pass = 0; unchanged < folds.length; pass++) {
    const mover = pass % folds.length;
    next.set(ends);
    firstMoveBy.forEach((values, k) => {
      if (k !== mover) lower(next, values);
    });
    folds[mover]!(next, folded);
    unchanged = lower(firstMoveBy[mover]!, folded) ? 0 : unchanged + 1;
    yield { what: 'responses of the others', passes: pass + 1, share: 0 };
  }
  const least = new Int32Array(ends.length).fill(NOTHING);
  for (const values of firstMoveBy) lower(least, values);
  return least;
}

/** Takes the smaller of both arrays into the first; says whether that changed it. */
function lower(values: Int32Array, other: Int32Array): boolean {
  let changed = false;
  for (let c = 0; c < values.length; c++) {
    if (other[c]! < values[c]!) {
      values[c] = other[c]!;
      changed = true;
    }
  }
  return changed;
}
