import type { SimultaneousComputation } from '../concepts/define-concept.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { improvementsByBeginning } from '../situation/written-moves.ts';
import { statesOf } from '../space/states-of.ts';
import { improvementsFrom } from './improvements.ts';
import { createJointReplies, type JointReplies } from './joint-replies.ts';
import { searchReplies } from './replies.ts';
import { createReplySearcher } from './replies-by-arcs.ts';
import { isSanction } from './sanction.ts';
import {
  type SimultaneousMove,
  type SimultaneousThreat,
  simultaneousSanction,
} from './simultaneous-sanction.ts';
import { worstByArcs } from './worst-by-arcs.ts';

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
  return space.small && space.representation === 'dense' && !space.sharesOptions
    ? yield* stabilityByNumbers(situation, focal, computation, sequentiallyStable)
    : yield* stabilityByMoves(situation, focal, computation, sequentiallyStable);
}

/** The same where moves are written down and add up. Only states that may be unstable are looked at. */
function* stabilityByNumbers(
  situation: Situation,
  focal: number,
  { alsoSequential, joiners }: SimultaneousComputation,
  sequentiallyStable: readonly CellSet[],
): Steps<CellSet> {
  const states = statesOf(situation.space).set;
  const doubtful = alsoSequential ? states.without(sequentiallyStable[focal]!) : states;
  const words = states.words.slice();
  if (doubtful.words.every((word) => word === 0)) return new CellSet(states.cells, words);
  const improvements = improvementsByBeginning(situation);
  const { starts, neighbours } = improvements[focal]!;
  const isDeterredByReply = alsoSequential ? credibleReplies(situation, focal) : () => false;
  const replies = createJointReplies();
  const isDeterredJointly = jointDeterrence(situation, focal, replies);
  const mayJoin = (mover: number, state: number) =>
    mover !== focal && (joiners === 'improving' || !sequentiallyStable[mover]!.has(state));
  const joinAt = (state: number) => {
    replies.clear();
    for (let mover = 0; mover < improvements.length; mover++) {
      if (mayJoin(mover, state)) replies.join(improvements[mover]!, state);
    }
  };
  const pace = createPace();
  for (const state of doubtful) {
    const end = starts[state + 1]!;
    let next = starts[state]!;
    if (next < end) joinAt(state);
    for (let deterred = true; deterred && next < end; ) {
      const improvement = neighbours[next]!;
      deterred = isDeterredByReply(state, improvement);
      if (!deterred) {
        replies.begin(improvement);
        let found = isDeterredJointly(state, pace);
        for (; found === undefined; found = isDeterredJointly(state, pace)) yield COMBINING;
        deterred = found;
      }
      if (deterred) next++;
    }
    if (next < end) words[state >>> 5]! &= ~(1 << (state & 31));
  }
  return new CellSet(states.cells, words);
}

const COMBINING: Progress = { what: 'combining simultaneous moves', passes: 0, share: 0 };

/**
 * Whether a credible reply deters from an improvement. For a decision maker with ranks what replies lead
 * to at worst is known for all states at once, so that no sequence is searched.
 */
function credibleReplies(
  situation: Situation,
  focal: number,
): (state: number, improvement: number) => boolean {
  const order = situation.orders[focal]!;
  if (order.kind === 'ranked') {
    const { ranks } = order;
    const worst = worstByArcs(situation, focal, ranks, 'improving', 'none');
    return (state, improvement) => worst[improvement]! <= ranks[state]!;
  }
  const searcher = createReplySearcher(situation.space, focal, improvementsByBeginning(situation));
  return (state, improvement) =>
    searcher.reaches(improvement, (end) => !order.prefers(end, state)) === true;
}

/** Whether one of the combinations that are left deters; undefined where it is time to pause. */
function jointDeterrence(
  { space, orders }: Situation,
  focal: number,
  replies: JointReplies,
): (state: number, pace: Pace) => boolean | undefined {
  const order = orders[focal]!;
  if (order.kind === 'ranked') {
    const { ranks } = order;
    return (state, pace) => replies.findAtMost(ranks[state]!, ranks, pace);
  }
  return (state, pace) =>
    replies.find((cell) => space.isState(cell) && !order.prefers(cell, state), pace);
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
