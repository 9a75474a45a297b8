import type { SimultaneousComputation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { RankedOrder } from '../preference/order.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsByBeginning } from '../situation/written-moves.ts';
import { improvementsFrom } from './improvements.ts';
import { createJointReplies } from './joint-replies.ts';
import { searchReplies } from './replies.ts';
import { isSanction } from './sanction.ts';
import {
  type SimultaneousMove,
  type SimultaneousThreat,
  simultaneousSanction,
} from './simultaneous-sanction.ts';
import { worstResponse } from './worst-response.ts';

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
  const { space, orders } = situation;
  const order = orders[focal]!;
  return space.small && space.representation === 'dense' && order.kind === 'ranked'
    ? yield* stabilityByNumbers(situation, focal, order, computation, sequentiallyStable)
    : yield* stabilityByMoves(situation, focal, computation, sequentiallyStable);
}

/**
 * The same where moves are written down and add up. What the others' replies lead to at worst is known
 * for all states at once, so that no sequence is searched.
 */
function* stabilityByNumbers(
  situation: Situation,
  focal: number,
  { ranks }: RankedOrder,
  { alsoSequential, joiners }: SimultaneousComputation,
  sequentiallyStable: readonly CellSet[],
): Steps<CellSet> {
  const { cells } = situation.space;
  const stable = new Uint8Array(cells);
  const improvements = improvementsByBeginning(situation);
  const { movers, starts, neighbours } = improvements;
  const credible = alsoSequential ? yield* worstReplies(situation, focal, ranks) : undefined;
  const replies = createJointReplies();
  const mayJoin = (mover: number, state: number) =>
    mover !== focal && (joiners === 'improving' || !sequentiallyStable[mover]!.has(state));
  const joinAt = (state: number) => {
    replies.clear();
    for (let mover = 0; mover < movers; mover++) {
      if (mayJoin(mover, state)) replies.join(improvements, state, mover);
    }
  };
  const pace = createPace();
  for (let state = 0; state < cells; state++) {
    const rank = ranks[state]!;
    if (rank < 0) continue;
    const place = state * movers + focal;
    const end = starts[place + 1]!;
    let next = starts[place]!;
    if (next < end) joinAt(state);
    for (let deterred = true; deterred && next < end; ) {
      const improvement = neighbours[next]!;
      deterred = credible !== undefined && credible[improvement]! <= rank;
      if (!deterred) {
        replies.begin(improvement);
        let found = replies.findAtMost(rank, ranks, pace);
        for (; found === undefined; found = replies.findAtMost(rank, ranks, pace)) yield COMBINING;
        deterred = found;
      }
      if (deterred) next++;
    }
    stable[state] = next < end ? 0 : 1;
  }
  return markedCells(stable);
}

const COMBINING: Progress = { what: 'combining simultaneous moves', passes: 0, share: 0 };

/** What the others' credible replies lead to at worst. */
function* worstReplies(situation: Situation, focal: number, ranks: CellValues): Steps<CellValues> {
  const worst = ranks.slice();
  situation.space.arrays.kernels.hideUnranked(worst, ranks);
  yield* worstResponse(situation, focal, 'improving', worst);
  return worst;
}

/** The same for any space and order, move by move. */
function* stabilityByMoves(
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
    if (pace.spend(1)) yield COMBINING;
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
