import type { SanctionComputation } from '../concepts/define-concept.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { type Coalition, checkMembers } from './coalition.ts';
import { departuresFrom } from './departures.ts';
import { counterTest } from './joint-counters.ts';
import type { JointEnd } from './joint-ends.ts';
import {
  gainsOf,
  hasFolds,
  type JointImprovements,
  jointImprovements,
  prepareFolds,
} from './joint-improvements.ts';
import { jointMovesFrom } from './joint-moves.ts';

/** The joint moves of a coalition from every state that has any, by cell. */
export type KnownJointMoves = ReadonlyMap<number, readonly JointEnd[]>;

/**
 * The states that no undeterred joint move of a coalition upsets: the coalition versions of the
 * concepts in which others respond one after the other. Found by folds over all states where the
 * coalition has them, otherwise by a search from each state, for which what is `known` of the joint moves
 * is not looked for again. Throws a RangeError for members that are no list of movers in ascending order.
 */
export function* coalitionStability(
  situation: Situation,
  coalition: Coalition,
  computation: SanctionComputation,
  known?: KnownJointMoves,
): Steps<CellSet> {
  const { space } = situation;
  checkMembers(coalition, space.movers.length);
  yield* prepareFolds(situation, coalition);
  const upsets = hasFolds(situation, coalition)
    ? yield* foldVerdicts(situation, coalition, computation)
    : searchVerdicts(situation, coalition, computation, known);
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  for (let state = 0; state < space.cells; state++) {
    if (pace.spend(LOOKS_AT_A_STATE)) {
      yield { what: 'looking at joint moves', passes: 0, share: state / space.cells };
    }
    if (!space.isState(state)) continue;
    const found = upsets(state);
    stable[state] = (typeof found === 'boolean' ? found : yield* found) ? 0 : 1;
  }
  return markedCells(stable);
}

/** Whether a coalition upsets a state: known at once, or searched for. */
type Upsets = (state: number) => boolean | Steps<boolean>;

/** Looks at single moves in the time in which the bests of a coalition are held against one state. */
const LOOKS_AT_A_STATE = 8;

/**
 * By folds over all states. Who has no joint improvement upsets nothing. Who has one that no response
 * deters upsets the state, and the more so with a counter-move in hand; only between the two does it
 * matter which counter-moves there are.
 */
function* foldVerdicts(
  situation: Situation,
  coalition: Coalition,
  computation: SanctionComputation,
): Steps<Upsets> {
  const { response, counter } = computation;
  const gains = yield* gainsOf(situation, coalition);
  const safe =
    response === 'none' ? gains : yield* jointImprovements(situation, coalition, response);
  const withCounter =
    counter === 'none' ? undefined : yield* counterTest(situation, coalition, computation, gains);
  const some = (of: readonly JointImprovements[], state: number) =>
    of.some(({ components, canGain }) => canGain(components.componentOf[state]!, state));
  return (state) => {
    if (some(safe, state)) return true;
    if (withCounter === undefined || !some(gains, state)) return false;
    return withCounter(state);
  };
}

/** By a search from the state. */
function searchVerdicts(
  situation: Situation,
  coalition: Coalition,
  computation: SanctionComputation,
  known: KnownJointMoves | undefined,
): Upsets {
  const pace = createPace();
  return function* (state) {
    const moves =
      known === undefined
        ? yield* jointMovesFrom(situation, coalition, state, pace)
        : (known.get(state) ?? []);
    return yield* departuresFrom(situation, coalition, state, pace).leaves(moves, computation);
  };
}
