import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { seatOf, takeVote } from '../votes/take-vote.ts';
import { gatherLinks } from '../words/claim-links.ts';
import { isGreatOnly } from '../words/great-only.ts';
import { ownReason, type Reason, said } from '../words/own-reasons.ts';
import { groundOfVote } from '../words/settled.ts';

export type { Reason } from '../words/own-reasons.ts';

/** Compares two states for a decision maker or a body and says what settles it. */
export function reasonFor(
  casebook: Casebook,
  mover: number,
  first: StateCode,
  second: StateCode,
): Reason {
  if (casebook.isUnknown(mover, first, second)) {
    return { order: 'unknown', greatly: false, claims: [], consequences: [] };
  }
  if (isGreatOnly(casebook.reading) && casebook.isDegreeUnknown(mover, first, second)) {
    // Which statement settles it depends on which is right.
    const { order } = casebook.compare(mover, first, second);
    return { order, greatly: false, degreeUnknown: true, claims: [], consequences: [] };
  }
  return isBody(casebook, mover)
    ? voteReason(casebook, mover, first, second)
    : ownReason(casebook, mover, first, second);
}

/** How a body would vote on going to the first state from the second. */
function voteReason(
  casebook: Casebook,
  mover: number,
  first: StateCode,
  second: StateCode,
): Reason {
  const { order, greatly } = casebook.compare(mover, first, second);
  if (order === 'equal') return { order, greatly, claims: [], consequences: [] };
  const seat = seatOf(casebook, mover);
  const vote = takeVote(casebook, seat, second, first);
  const reasons = vote.ballots.flatMap(({ reason }) => reason ?? []);
  return said(casebook, {
    order,
    greatly,
    ground: groundOfVote(vote),
    claims: gatherLinks([...seat.body.because, ...reasons.flatMap(({ claims }) => claims)]),
    consequences: reasons.flatMap(({ consequences }) => consequences),
  });
}
