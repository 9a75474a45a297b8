import { type Concept, type Cost, isOfSanctions } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { judging, looks, times, together } from '../estimates/costs.ts';
import { endsOf } from './cost-of-joint-moves.ts';
import { MOST_JOINT_MOVES } from './read-wedge.ts';

/** Ends that are compared with a start in the time of one look at a move, and members whose best ends are gone through first. */
const ENDS_OF_A_LOOK = 4;
const MEMBERS_SORTED = 4;
/** Looks, as a rule, until nothing changes any more by a joint move that is followed. */
const LOOKS_AT_A_MOVE = 1;

/** Looks at whether a coalition stays in a state; joint moves are gone through twice by then. */
const LOOKS_AT_A_STATE = 8;

/** States with the concepts that are asked about. */
interface Judged {
  readonly casebook: Casebook;
  readonly concepts: readonly Concept[];
}

/**
 * What splitting each of some coalitions takes: its joint moves are listed from every state, and unless they are too many all who are not
 * in it are asked anew under the concepts for which they count. Of ends each member is taken to like half better.
 */
export function costOfWedges(
  { casebook, concepts }: Judged,
  coalitions: readonly (readonly number[])[],
): Cost {
  const { stateCount } = casebook.space;
  const anew = concepts.filter(
    ({ computation }) => isOfSanctions(computation) && computation.response === 'improving',
  );
  const asked = coalitions.every((members) => goFreely(casebook, members)) ? anew : concepts;
  const each = judging({ casebook, concepts: asked });
  let split = 0;
  const followed = coalitions.map((members) => {
    const one = 2 ** members.length;
    const all = stateCount * Math.max(1, (endsOf(casebook, members) - 1) / one);
    const listed = Math.min(all, MOST_JOINT_MOVES);
    const seen = one / (Math.min(members.length, MEMBERS_SORTED) + 1) / ENDS_OF_A_LOOK;
    const outside = casebook.space.movers.length - members.length;
    const isFollowed = all <= MOST_JOINT_MOVES;
    if (isFollowed) split++;
    const joined = 2 * (1 + 2 * members.length) + LOOKS_AT_A_STATE;
    return (
      stateCount * joined +
      listed * (seen + (isFollowed ? LOOKS_AT_A_MOVE * outside * anew.length : 0))
    );
  });
  const listing = looks(followed.reduce((sum, some) => sum + some, 0));
  return together(listing, times(split, { ...each, bytes: 0 }));
}

/** Whether an alliance of these adds nothing to what its members do by any moves. */
function goFreely({ space: { movers } }: Casebook, members: readonly number[]): boolean {
  return members.every((dm) => movers[dm]!.movesFreely === true && movers[dm]!.commutes === true);
}
