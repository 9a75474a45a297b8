import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { isGain, partiesOf } from './gains.ts';
import { jointComponents, reachedCells } from './joint-components.ts';
import { hasFolds } from './joint-improvements.ts';
import { type Coalition, type JointMove, jointMovesFrom } from './joint-moves.ts';

/** A joint move without the way there. */
export type JointEnd = Pick<JointMove, 'party' | 'to'>;

/**
 * Where the joint moves of a coalition lead that are improvements, from whatever cell: read off the
 * components of its moves where it has folds, otherwise found by a search from the cell.
 */
export function* jointEnds(
  situation: Situation,
  coalition: Coalition,
): Steps<(from: number) => Steps<JointEnd[]>> {
  const pace = createPace();
  if (!hasFolds(situation, coalition)) {
    return (from) => jointMovesFrom(situation, coalition, from, pace);
  }
  const { members, reading } = coalition;
  const parties: { party: number[]; reachedFrom: (cell: number) => Iterable<number> }[] = [];
  for (const party of partiesOf(members, reading)) {
    const components = yield* jointComponents(situation.space, party);
    const reached = reachedCells(components);
    parties.push({ party, reachedFrom: (cell) => reached(components.componentOf[cell]!) });
  }
  return function* (from) {
    const ends: JointEnd[] = [];
    for (const { party, reachedFrom } of parties) {
      for (const to of reachedFrom(from)) {
        if (pace.spend(1)) yield { what: 'listing joint moves', passes: 0, share: 0 };
        if (isGain(situation.orders, party, reading, to, from)) ends.push({ party, to });
      }
    }
    return ends;
  };
}
