import type { Member, StateCode, Tally, Vote } from '@standoff/engine';
import type { Body } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../words/own-reasons.ts';
import type { DraftLattice } from './draft-lattice.ts';

/** How the members of a body vote on each of its drafts from a state. */
export interface BodyVotes {
  readonly casebook: Casebook;
  readonly body: Body;
  /** Code of the state. */
  readonly from: StateCode;
  /** One for each state to which the body could move: what limits of its options and forbidden moves leave. */
  readonly drafts: readonly DraftVote[];
  /** Votes in favour of each draft. */
  readonly inFavour: ArrayLike<number>;
  /** The drafts by how far they go, by position. */
  readonly lattice: DraftLattice;
  /** The draft that is asked about, of which alone is told; all are told of where it is left out. */
  readonly asked?: DraftVote;
  /** The drafts that pass and that no draft that passes goes further than; codes. */
  readonly strongest: readonly StateCode[];
}

/** The vote on one draft. */
export interface DraftVote {
  /** Code of the state that it leads to. */
  readonly draft: StateCode;
  readonly ballots: readonly Ballot[];
  readonly tally: Tally;
  /** Absent where a number of votes is all that the draft needs, vetoes apart. */
  readonly weighed?: Weighed | undefined;
  /** The sponsors that want it, by position; absent where the rule asks for none. */
  readonly proposedBy?: readonly number[] | undefined;
  /** Whether somebody proposes it and the votes carry. */
  readonly passes: boolean;
  /** Who could turn the result by voting otherwise; nobody where the draft is not proposed. */
  readonly pivotal: readonly Pivot[];
  /** Of a draft that fails: the drafts that pass by giving up the least of it; codes. */
  readonly dilutions: readonly StateCode[];
}

/** What a vote goes by beyond a number of votes. */
export interface Weighed {
  /** What those in favour count for, of all members, on each scale of the rules that the draft has to satisfy. */
  readonly scales: readonly { readonly scale: string; readonly yes: number; readonly of: number }[];
  /** Where it fails though several rules count: ids of the options by whose rules it does. */
  readonly unmet?: readonly string[];
}

/** How one member votes, and why. */
export interface Ballot {
  readonly id: string;
  readonly name: string;
  /** Whether its name means several, where the file says so. */
  readonly plural?: boolean;
  /** With a veto where its no defeats this draft. */
  readonly member: Member;
  readonly vote: Vote;
  /** What settles the vote of a decision maker; absent where the vote is given. */
  readonly reason?: Reason;
  /** Id of the member whose vote it gives. */
  readonly like?: string;
  /** Whether the file gives its vote by what the draft is, and not one vote for all. */
  readonly byDraft?: boolean;
  /** Whether it only abstains because it does not block for less than a great loss. */
  readonly yielded: boolean;
}

/** A member whose vote decides. */
export interface Pivot {
  /** Its position among the members. */
  readonly member: number;
  /** The votes with which the result would be the other one. */
  readonly otherwise: readonly Vote[];
}
