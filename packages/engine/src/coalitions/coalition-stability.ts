import type { SanctionComputation } from '../concepts/define-concept.ts';
import { createPace, type Pace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { type Coalition, type JointMove, jointMovesFrom, respondTo } from './joint-moves.ts';

/** The joint moves of a coalition from every state that has any, by cell. */
export type KnownJointMoves = ReadonlyMap<number, readonly JointMove[]>;

/**
 * The states that no undeterred joint move of a coalition upsets: the coalition versions of the
 * concepts in which others respond one after the other. Found state by state, by search. What is
 * `known` of its joint moves is not looked for again.
 */
export function* coalitionStability(
  situation: Situation,
  coalition: Coalition,
  computation: SanctionComputation,
  known?: KnownJointMoves,
): Steps<CellSet> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  for (let state = 0; state < space.cells; state++) {
    if (pace.spend(1)) yield { what: 'looking at joint moves', passes: 0, share: 0 };
    if (!space.isState(state)) continue;
    const moves =
      known === undefined
        ? yield* jointMovesFrom(situation, coalition, state, pace)
        : (known.get(state) ?? []);
    const upset = yield* firstUndeterred(situation, coalition, state, moves, computation, pace);
    stable[state] = upset === undefined ? 1 : 0;
  }
  return markedCells(stable);
}

/** The first of some joint moves of a coalition from a state from which nothing deters it, if there is one. */
export function* firstUndeterred(
  situation: Situation,
  coalition: Coalition,
  state: number,
  moves: readonly JointMove[],
  computation: SanctionComputation,
  pace: Pace = createPace(),
): Steps<JointMove | undefined> {
  for (const move of moves) {
    if (yield* isUndeterred(situation, coalition, state, move, computation, pace)) return move;
  }
  return undefined;
}

/** Whether nothing that those outside can do deters a coalition from a joint move. */
export function* isUndeterred(
  situation: Situation,
  coalition: Coalition,
  state: number,
  { party, to }: JointMove,
  computation: SanctionComputation,
  pace: Pace = createPace(),
): Steps<boolean> {
  const threat = { coalition, party, state, computation };
  return 'reached' in (yield* respondTo(situation, threat, to, pace));
}
