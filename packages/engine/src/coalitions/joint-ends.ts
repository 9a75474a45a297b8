import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { isGain } from './gains.ts';
import { reachedCells } from './joint-components.ts';
import { gainsOf, hasFolds } from './joint-improvements.ts';
import { type Coalition, checkMembers, type JointMove, jointMovesFrom } from './joint-moves.ts';

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
  if (!hasFolds(situation, coalition)) {
    return (from) => jointMovesFrom(situation, coalition, from, pace);
  }
  const gains = yield* gainsOf(situation, coalition);
  const parties = gains.map((gain) => ({ ...gain, reached: reachedCells(gain.components) }));
  return function* (from) {
    const ends: JointEnd[] = [];
    for (const { party, components, canGain, reached } of parties) {
      const component = components.componentOf[from]!;
      if (!canGain(component, from)) continue;
      for (const to of reached(component)) {
        if (pace.spend(1)) yield { what: 'listing joint moves', passes: 0, share: 0 };
        if (isGain(situation.orders, party, coalition.reading, to, from)) ends.push({ party, to });
      }
    }
    return ends;
  };
}
