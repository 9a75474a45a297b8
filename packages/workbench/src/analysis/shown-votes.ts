import type { Vote } from '@standoff/engine';
import type { StateKey } from './shown-conflict.ts';

/** How an institution votes on each of its drafts from a state, as plain data. */
export interface ShownVotes {
  /** Position of the body. */
  readonly body: number;
  readonly from: StateKey;
  /** Where things stand, in words. */
  readonly words: string;
  readonly members: number;
  readonly votesNeeded: number;
  readonly drafts: readonly ShownDraft[];
  /** Drafts that pass and that no draft that passes goes further than. */
  readonly strongest: readonly StateKey[];
}

export interface ShownDraft {
  readonly key: StateKey;
  /** What it would change. */
  readonly words: string;
  readonly passes: boolean;
  /** Whether somebody proposes it, where the rule asks for that. */
  readonly proposed: boolean;
  /** `13 for, 2 against; China and Russia veto it` */
  readonly result: string;
  readonly tally: Readonly<Record<Vote, number>>;
  readonly ballots: readonly ShownBallot[];
  /** Positions of those who propose it; absent where any draft comes to the vote. */
  readonly proposedBy?: readonly number[];
  /** Who could turn the result alone, in sentences. */
  readonly pivots: readonly string[];
  readonly paths: readonly ShownDilutionPath[];
}

export interface ShownBallot {
  readonly id: string;
  readonly name: string;
  /** Position, of a decision maker. */
  readonly position?: number;
  readonly vote: Vote;
  readonly veto: boolean;
  /** Whether the vote follows from what it prefers. */
  readonly sincere: boolean;
  readonly because: string;
  readonly claims: readonly string[];
}

/** A way from a draft that fails to one that passes, by the smallest changes. */
export interface ShownDilutionPath {
  readonly to: StateKey;
  readonly words: string;
  readonly steps: readonly ShownDilutionStep[];
}

export interface ShownDilutionStep {
  readonly key: StateKey;
  /** What is the case in place of what the draft before had. */
  readonly change: string;
  readonly turned: readonly ShownTurned[];
}

export interface ShownTurned {
  readonly before: ShownBallot;
  readonly after: ShownBallot;
}
