import type { SanctionComputation } from '../concepts/define-concept.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsFrom } from './improvements.ts';
import { searchReplies } from './replies.ts';
import { isSanction } from './sanction.ts';

/**
 * Stability of every state for one decision maker whose preference is an explicit relation, read
 * off the definitions: there is no rank to fold, so every improvement is looked at by itself.
 * Returns 1 for stable states and 0 for all other cells. Cost: improvements × reachable replies.
 */
export function* relationStability(
  situation: Situation,
  focal: number,
  { response, counter }: SanctionComputation,
): Steps<Uint8Array> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  for (let state = 0; state < space.cells; state++) {
    if (!space.isState(state)) continue;
    const deterred = improvementsFrom(situation, focal, state).every(
      (improvement) =>
        response !== 'none' &&
        searchReplies(situation, focal, improvement, response, (end) =>
          isSanction(situation, focal, state, end, counter),
        ).sequence !== undefined,
    );
    stable[state] = deterred ? 1 : 0;
    if (state % 64 === 63) yield { what: 'looking at every improvement', passes: 0, share: 0 };
  }
  return stable;
}
