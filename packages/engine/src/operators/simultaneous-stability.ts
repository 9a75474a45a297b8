import type { SimultaneousComputation } from '../concepts/define-concept.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsFrom } from './improvements.ts';
import { searchReplies } from './replies.ts';
import { isSanction } from './sanction.ts';
import { type SimultaneousMove, simultaneousSanction } from './simultaneous-sanction.ts';

/**
 * Stability of every state for one decision maker when others may move at the same time.
 * `sequentiallyStable[j][s]` is 1 where state s is sequentially stable for j.
 *
 * The combinations of the others' improvements are looked at one by one until one deters, so the
 * cost grows with the product of their numbers; improvements that a reply deters are settled first.
 */
export function* simultaneousStability(
  situation: Situation,
  focal: number,
  computation: SimultaneousComputation,
  sequentiallyStable: readonly Uint8Array[],
): Steps<Uint8Array> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  for (let state = 0; state < space.cells; state++) {
    if (!space.isState(state)) continue;
    const parts = joinersAt(situation, focal, state, computation, sequentiallyStable);
    const deterred =
      (computation.alsoSequential && sequentiallyStable[focal]![state] === 1) ||
      improvementsFrom(situation, focal, state).every(
        (improvement) =>
          simultaneousSanction(situation, focal, state, improvement, parts) !== undefined ||
          (computation.alsoSequential && hasCredibleReply(situation, focal, state, improvement)),
      );
    stable[state] = deterred ? 1 : 0;
    if (state % 64 === 63) yield { what: 'combining simultaneous moves', passes: 0, share: 0 };
  }
  return stable;
}

/** Those who may move at the same time as the focal decision maker, with their improvements. */
function joinersAt(
  situation: Situation,
  focal: number,
  state: number,
  { joiners }: SimultaneousComputation,
  sequentiallyStable: readonly Uint8Array[],
): SimultaneousMove[][] {
  const parts: SimultaneousMove[][] = [];
  for (let mover = 0; mover < situation.space.movers.length; mover++) {
    if (mover === focal) continue;
    if (joiners === 'sequentially-unstable' && sequentiallyStable[mover]![state] === 1) continue;
    const moves = improvementsFrom(situation, mover, state).map((cell) => ({ mover, cell }));
    if (moves.length > 0) parts.push(moves);
  }
  return parts;
}

function hasCredibleReply(
  situation: Situation,
  focal: number,
  state: number,
  improvement: number,
): boolean {
  return (
    searchReplies(situation, focal, improvement, 'improving', (end) =>
      isSanction(situation, focal, state, end, 'none'),
    ).sequence !== undefined
  );
}
