import {
  averageMoves,
  type CoalitionReading,
  type Concept,
  type Cost,
  isOfSanctions,
  LOOKS_OF_LISTING,
  partiesOf,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { judging, looks, times, together } from '../estimates/costs.ts';
import { endsOf } from './cost-of-joint-moves.ts';
import { MOST_JOINT_MOVES } from './read-wedge.ts';

/** Ends that are compared with a start in the time of one look at a move, and members whose best ends are gone through first. */
const ENDS_OF_A_LOOK = 4;
const MEMBERS_SORTED = 4;
/** Looks in which one end is handed over, where parts of a coalition may act alone and nothing is sorted. */
const LOOKS_OF_A_STEP = 2;
/** Looks, as a rule, until nothing changes any more by a joint move that is followed. */
const LOOKS_AT_A_MOVE = 1;

/** Looks at a state until it is known what leads there and back, beside the moves, of which so many take one look. */
const LOOKS_AT_A_START = 14;
const MOVES_OF_A_LOOK = 4;
/** How often moves are gone through for that. */
const TIMES_GONE_THROUGH = 3;
/** Looks at whether a coalition stays in a state, under each concept. */
const LOOKS_AT_A_STATE = 24;

/** States with the concepts that are asked about. */
interface Judged {
  readonly casebook: Casebook;
  readonly concepts: readonly Concept[];
  readonly reading: CoalitionReading;
}

/**
 * What splitting each of some coalitions takes: its joint moves are listed from every state, and unless they are too many all who are not
 * in it are asked anew under the concepts for which they count. Of ends each member is taken to like half better.
 */
export function costOfWedges(
  { casebook, concepts, reading }: Judged,
  coalitions: readonly (readonly number[])[],
): Cost {
  const { space } = casebook;
  const { stateCount } = space;
  const sanctions = concepts.filter(({ computation }) => isOfSanctions(computation));
  const anew = sanctions.filter(
    ({ computation }) => isOfSanctions(computation) && computation.response === 'improving',
  );
  const asked = coalitions.every((members) => goFreely(casebook, members)) ? anew : concepts;
  const each = judging({ casebook, concepts: asked });
  let split = 0;
  const followed = coalitions.map((members) => {
    const parties = partiesOf(members, reading);
    let [found, seen, joined] = [0, 0, 0];
    for (const party of parties) {
      const ends = endsOf(casebook, party);
      const all = stateCount * Math.max(1, (ends - 1) / 2 ** party.length);
      found += all;
      seen +=
        reading === 'movers'
          ? stateCount * ends * LOOKS_OF_A_STEP
          : (stateCount * ends) / (Math.min(party.length, MEMBERS_SORTED) + 1) / ENDS_OF_A_LOOK;
      const moves = party.reduce((sum, member) => sum + averageMoves(space, member), 0);
      joined += LOOKS_AT_A_START + (TIMES_GONE_THROUGH * moves) / MOVES_OF_A_LOOK;
    }
    const listed = Math.min(found, MOST_JOINT_MOVES);
    const isFollowed = found <= MOST_JOINT_MOVES;
    if (isFollowed) split++;
    const outside = space.movers.length - members.length;
    const held = isFollowed ? sanctions.length * parties.length * LOOKS_AT_A_STATE : 0;
    return (
      stateCount * (joined + held) +
      listed * (LOOKS_OF_LISTING + seen / found) +
      (isFollowed ? listed * LOOKS_AT_A_MOVE * outside * anew.length : 0)
    );
  });
  const listing = looks(followed.reduce((sum, some) => sum + some, 0));
  return together(listing, times(split, { ...each, bytes: 0 }));
}

/** Whether an alliance of these adds nothing to what its members do by any moves. */
function goFreely({ space: { movers } }: Casebook, members: readonly number[]): boolean {
  return members.every((dm) => movers[dm]!.movesFreely === true && movers[dm]!.commutes === true);
}
