import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { type Coalition, checkMembers } from './coalition.ts';
import { findGains } from './gain-finder.ts';
import { gainsOf, hasFolds, prepareFolds } from './joint-improvements.ts';
import { type JointMove, jointMovesFrom } from './joint-moves.ts';

/** Ends that are compared with the start in the time of one look at a move. */
export const GAINS_OF_A_LOOK = 4;

/** A joint move without the way there. */
export type JointEnd = Pick<JointMove, 'party' | 'to'>;

/**
 * Where the joint moves of a coalition lead that are improvements, from whatever cell: read off the
 * components of its moves where it has folds, otherwise found by a search from the cell. With folds
 * nothing is gone through from where no joint move is a gain.
 */
export function* jointEnds(
  situation: Situation,
  coalition: Coalition,
): Steps<(from: number) => Steps<JointEnd[]>> {
  checkMembers(coalition, situation.space.movers.length);
  const pace = createPace();
  yield* prepareFolds(situation, coalition);
  if (!hasFolds(situation, coalition)) {
    return (from) => jointMovesFrom(situation, coalition, from, pace);
  }
  const gains = yield* gainsOf(situation, coalition);
  const parties = gains.map((gain) => ({
    ...gain,
    finder: findGains(situation, gain.party, coalition.reading, gain.components),
  }));
  return function* (from) {
    const ends: JointEnd[] = [];
    for (const { party, components, canGain, finder } of parties) {
      if (!canGain(components.componentOf[from]!, from)) continue;
      const found: number[] = [];
      finder.begin(from);
      for (let to = finder.next(); to >= 0; to = finder.next()) found.push(to);
      if (!finder.inOrder) found.sort((a, b) => a - b);
      for (const to of found) ends.push({ party, to });
      if (pace.spend(1 + finder.looks() / GAINS_OF_A_LOOK)) {
        yield { what: 'listing joint moves', passes: 0, share: 0 };
      }
    }
    return ends;
  };
}
