import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { type Coalition, checkMembers } from './coalition.ts';
import { findGains } from './gain-finder.ts';
import { gainsOf, hasFolds, prepareFolds } from './joint-improvements.ts';
import { type JointMove, jointMovesFrom } from './joint-moves.ts';

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
  yield* prepareFolds(situation, coalition);
  if (!hasFolds(situation, coalition)) {
    const pace = createPace();
    return (from) => jointMovesFrom(situation, coalition, from, pace);
  }
  const endsOf = yield* endsByParty(situation, coalition);
  return function* (from) {
    const all: JointEnd[] = [];
    for (const { party, ends, inOrder } of yield* endsOf(from)) {
      // Numbers in an array of their own are sorted without a call for each pair.
      for (const to of inOrder ? ends : Int32Array.from(ends).sort()) all.push({ party, to });
    }
    return all;
  };
}

/** Where the joint moves of a party lead from a cell that are improvements. */
interface EndsOfParty {
  readonly party: readonly number[];
  readonly ends: readonly number[];
  /** Whether they are in the order in which a search finds them; that would be ascending otherwise. */
  readonly inOrder: boolean;
}

/** The same party by party, for a coalition that has folds. */
export function* endsByParty(
  situation: Situation,
  coalition: Coalition,
): Steps<(from: number) => Steps<EndsOfParty[]>> {
  const gains = yield* gainsOf(situation, coalition);
  const parties = gains.map((gain) => ({
    ...gain,
    finder: findGains(situation, gain.party, coalition.reading, gain.components),
  }));
  const pace = createPace();
  return function* (from) {
    const all: EndsOfParty[] = [];
    for (const { party, components, canGain, finder } of parties) {
      if (!canGain(components.componentOf[from]!, from)) continue;
      const ends: number[] = [];
      finder.begin(from);
      for (let to = finder.next(); to >= 0; to = finder.next()) ends.push(to);
      all.push({ party, ends, inOrder: finder.inOrder });
      if (pace.spend(1 + finder.looks() / finder.endsOfALook)) {
        yield { what: 'listing joint moves', passes: 0, share: 0 };
      }
    }
    return all;
  };
}
