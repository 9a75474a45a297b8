import type { SimultaneousComputation } from '../concepts/define-concept.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsFrom } from './improvements.ts';
import { searchReplies } from './replies.ts';
import { isSanction } from './sanction.ts';
import {
  type SimultaneousMove,
  type SimultaneousThreat,
  simultaneousSanction,
} from './simultaneous-sanction.ts';

/**
 * Stability of every state for one decision maker when others may move at the same time.
 * `sequentiallyStable[j]` are the states that are sequentially stable for j.
 *
 * The combinations of the others' improvements are looked at one by one until one deters, so the
 * cost grows with the product of their numbers; improvements that a reply deters are settled first.
 */
export function* simultaneousStability(
  situation: Situation,
  focal: number,
  computation: SimultaneousComputation,
  sequentiallyStable: readonly CellSet[],
): Steps<CellSet> {
  const { space } = situation;
  const { alsoSequential } = computation;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  for (let state = 0; state < space.cells; state++) {
    if (pace.spend(1)) yield { what: 'combining simultaneous moves', passes: 0, share: 0 };
    if (!space.isState(state)) continue;
    if (alsoSequential && sequentiallyStable[focal]!.has(state)) {
      stable[state] = 1;
      continue;
    }
    const parts = joinersAt(situation, focal, state, computation, sequentiallyStable);
    let deterred = true;
    for (const improvement of improvementsFrom(situation, focal, state)) {
      const threat = { focal, state, improvement, parts };
      deterred =
        (yield* simultaneousSanction(situation, threat, pace)) !== undefined ||
        (alsoSequential && (yield* hasCredibleReply(situation, threat, pace)));
      if (!deterred) break;
    }
    stable[state] = deterred ? 1 : 0;
  }
  return markedCells(stable);
}

/** Those who may move at the same time as the focal decision maker, with their improvements. */
function joinersAt(
  situation: Situation,
  focal: number,
  state: number,
  { joiners }: SimultaneousComputation,
  sequentiallyStable: readonly CellSet[],
): SimultaneousMove[][] {
  const parts: SimultaneousMove[][] = [];
  for (let mover = 0; mover < situation.space.movers.length; mover++) {
    if (mover === focal) continue;
    if (joiners === 'sequentially-unstable' && sequentiallyStable[mover]!.has(state)) continue;
    const moves = improvementsFrom(situation, mover, state).map((cell) => ({ mover, cell }));
    if (moves.length > 0) parts.push(moves);
  }
  return parts;
}

function* hasCredibleReply(
  situation: Situation,
  { focal, state, improvement: from }: SimultaneousThreat,
  pace: Pace,
): Steps<boolean> {
  const accept = (end: number) => isSanction(situation, focal, state, end, 'none');
  const question = { focal, from, response: 'improving', accept } as const;
  return 'sequence' in (yield* searchReplies(situation, question, pace));
}
