import type { AnticipationComputation } from '../concepts/define-concept.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import type { Space } from '../space/space.ts';
import { type Anticipation, anticipationFor } from './anticipation.ts';

/**
 * The states in which a decision maker stays when two move in turn and foresee so many moves, or, with
 * no bound, in which it stays under every number of moves from some number on. One fold for each
 * move foreseen.
 */
export function* anticipationStability(
  situation: Situation,
  focal: number,
  { moves }: AnticipationComputation,
): Steps<CellSet> {
  const { space } = situation;
  if (!space.movers[focal]!.canMove) return stayingIn(space, () => true);
  const anticipation = anticipationFor(situation, focal);
  const { stays } = anticipation;
  if (moves === Number.POSITIVE_INFINITY) return yield* stabilityInTheEnd(space, anticipation);
  let ends = stays;
  for (let left = 1; left <= moves; left++) {
    ends = anticipation.ahead((moves - left) % 2 === 0 ? 'focal' : 'opponent', ends);
    yield foreseeing(left);
  }
  return stayingIn(space, (cell) => ends[cell] === stays[cell]);
}

function foreseeing(passes: number): Progress {
  return { what: 'foreseeing moves', passes, share: 0 };
}

/** What both expect with so many moves left, each having the turn. */
export interface Horizon {
  readonly focal: Int32Array;
  readonly opponent: Int32Array;
}

/** The same with one more move left. */
export function nextHorizon(anticipation: Anticipation, { focal, opponent }: Horizon): Horizon {
  return {
    focal: anticipation.ahead('focal', opponent),
    opponent: anticipation.ahead('opponent', focal),
  };
}

export function isSameHorizon(a: Horizon, b: Horizon): boolean {
  return isSame(a.focal, b.focal) && isSame(a.opponent, b.opponent);
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let cell = 0; cell < a.length; cell++) if (a[cell] !== b[cell]) return false;
  return true;
}

/**
 * What is expected under a horizon follows from what is expected under the one before, and there are
 * finitely many possibilities, so that it comes round again. Of the horizons one is remembered, anew
 * after twice as many each time (Brent 1980); where it recurs, those since then are one whole round,
 * and a state is stable in the end if it is stable in all of them.
 */
function* stabilityInTheEnd(space: Space, anticipation: Anticipation): Steps<CellSet> {
  const { stays } = anticipation;
  let now: Horizon = { focal: stays, opponent: stays };
  let remembered = now;
  let always = new Uint8Array(space.cells).fill(1);
  let since = 0;
  for (let moves = 1, limit = 1; ; moves++) {
    now = nextHorizon(anticipation, now);
    for (let cell = 0; cell < space.cells; cell++) {
      if (now.focal[cell] !== stays[cell]) always[cell] = 0;
    }
    since++;
    if (isSameHorizon(now, remembered)) return stayingIn(space, (cell) => always[cell] === 1);
    if (since === limit) {
      remembered = now;
      always = new Uint8Array(space.cells).fill(1);
      since = 0;
      limit *= 2;
    }
    yield foreseeing(moves);
  }
}

function stayingIn(space: Space, stays: (cell: number) => boolean): CellSet {
  const stable = new Uint8Array(space.cells);
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell) && stays(cell)) stable[cell] = 1;
  }
  return markedCells(stable);
}
