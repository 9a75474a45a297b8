import type { SanctionComputation } from '../concepts/define-concept.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsFrom } from './improvements.ts';
import { searchReplies } from './replies.ts';
import { isSanction } from './sanction.ts';

/**
 * Stability of every state, or of those given, for one decision maker of whose preference more counts
 * than ranks, read off the definitions: there is nothing to fold, so every improvement is looked at by
 * itself. Cost: improvements × reachable replies. Cells that are not looked at are not in the result.
 */
export function* relationStability(
  situation: Situation,
  focal: number,
  { response, counter }: SanctionComputation,
  cells: Iterable<number> = cellsBelow(situation.space.cells),
): Steps<CellSet> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  for (const state of cells) {
    if (pace.spend(1)) yield { what: 'looking at every improvement', passes: 0, share: 0 };
    if (!space.isState(state)) continue;
    const accept = (end: number) => isSanction(situation, focal, state, end, counter);
    let deterred = true;
    for (const from of improvementsFrom(situation, focal, state)) {
      deterred =
        response !== 'none' &&
        'sequence' in (yield* searchReplies(situation, { focal, from, response, accept }, pace));
      if (!deterred) break;
    }
    stable[state] = deterred ? 1 : 0;
  }
  return markedCells(stable);
}

function* cellsBelow(count: number): Generator<number> {
  for (let cell = 0; cell < count; cell++) yield cell;
}
