import {
  createSituation,
  type Order,
  runToEnd,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { createLattice, type DraftLattice } from './draft-lattice.ts';
import { pollSteps } from './poll.ts';
import { type Seat, seatOf, takeVote } from './take-vote.ts';
import type { BodyVotes, DraftVote } from './vote.ts';

/** The vote of a body on each of its drafts from a state. `mover` is its number. */
export function votesFrom(casebook: Casebook, mover: number, from: StateCode): BodyVotes {
  return runToEnd(votesSteps(casebook, mover, from));
}

/**
 * The same in steps: a body with many options has very many drafts. Of each is found at once whether it
 * passes; who votes how and why, and to what it could be diluted, when somebody asks. `orders` are those
 * of the decision makers, then of the bodies, in the space of the casebook, where they are known.
 */
export function* votesSteps(
  casebook: Casebook,
  mover: number,
  from: StateCode,
  orders?: readonly Order[],
): Steps<BodyVotes> {
  const seat = seatOf(casebook, mover);
  const drafts = movesFrom(casebook, mover, from);
  const known = orders ?? (yield* createSituation(casebook.space, casebook.model)).orders;
  const { passes, inFavour } = yield* pollSteps(casebook, seat, known, from, drafts);
  yield { what: doing.comparingDrafts, passes: 0, share: 0.5 };
  const lattice = createLattice(casebook.states.levels(from), drafts.map(casebook.states.levels));
  const strongest = lattice.farthest(passes).map((k) => drafts[k]!);
  const ballot = { casebook, seat, from, drafts, passes, lattice };
  const voted = drafts.map((_, k) => new PutDraft(ballot, k));
  return { casebook, body: seat.body, from, drafts: voted, inFavour, lattice, strongest };
}

/** What the votes on single drafts are taken from. */
interface Polled {
  readonly casebook: Casebook;
  readonly seat: Seat;
  readonly from: StateCode;
  readonly drafts: readonly StateCode[];
  readonly passes: Uint8Array;
  readonly lattice: DraftLattice;
}

/** The vote on one draft, which is taken member by member when it is first asked about. */
class PutDraft implements DraftVote {
  readonly #polled: Polled;
  readonly #position: number;
  #vote: Omit<DraftVote, 'dilutions'> | undefined;
  #dilutions: readonly StateCode[] | undefined;

  constructor(polled: Polled, position: number) {
    this.#polled = polled;
    this.#position = position;
  }

  get draft() {
    return this.#polled.drafts[this.#position]!;
  }

  get passes() {
    return this.#polled.passes[this.#position] === 1;
  }

  get ballots() {
    return this.#taken.ballots;
  }

  get tally() {
    return this.#taken.tally;
  }

  get weighed() {
    return this.#taken.weighed;
  }

  get proposedBy() {
    return this.#taken.proposedBy;
  }

  get pivotal() {
    return this.#taken.pivotal;
  }

  get dilutions() {
    const { lattice, passes, drafts } = this.#polled;
    this.#dilutions ??= this.passes
      ? []
      : lattice.farthestWithin(passes, this.#position).map((k) => drafts[k]!);
    return this.#dilutions;
  }

  get #taken() {
    const { casebook, seat, from } = this.#polled;
    this.#vote ??= takeVote(casebook, seat, from, this.draft);
    return this.#vote;
  }
}
