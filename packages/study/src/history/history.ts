import type { Concept, Sanction, StateCode, UnstableCertificate } from '@standoff/engine';
import type { HiddenReading, MisreadFact, Signal } from '@standoff/language';
import type { Casebook } from '../casebook/casebook.ts';
import type { Reason } from '../reasons/reasons.ts';
import type { ChangesOfMind } from './changes-of-mind.ts';
import type { MembersWhoTurn } from './changes-of-votes.ts';
import type { Conditions } from './conditions.ts';
import type { Replay, Replayed } from './replay.ts';

/**
 * What a step is to the model, for one of those who took it. *expected*: an improvement that nothing deters from as
 * its mover sees the conflict; of a body, a draft that passes. *deterred*: an improvement, and something deters.
 * *unseen*: an improvement from or to a state that its mover does not see. *loss*, *no-gain*, *incomparable*,
 * *fails*: no improvement, of a body no draft that passes. *gain*: an improvement by several at once, of which nothing
 * more is asked. *stays*, *could-gain*: it stays, and no move was held open for it, or some was. *not-a-move*: limits or
 * rules do not allow it. *not-feasible*: the situation before or after is no state of the model.
 */
export type StepVerdict =
  | 'expected'
  | 'deterred'
  | 'unseen'
  | 'loss'
  | 'no-gain'
  | 'incomparable'
  | 'fails'
  | 'gain'
  | 'stays'
  | 'could-gain'
  | 'not-a-move'
  | 'not-feasible';

/** A step as one of those who took it is found to have taken it. */
export interface JudgedStep {
  readonly mover: number;
  readonly verdict: StepVerdict;
  /** How it compares where the step leads with where it came from; absent where it stays or one is no state. */
  readonly reason?: Reason;
  /** Facts that its mover, or a member of it, misread then, where the step compares otherwise or for other reasons as they are. */
  readonly misread?: readonly MisreadFact[];
  /** What deters from it, as its mover sees the conflict. */
  readonly sanction?: Sanction;
  /** That nothing does, as its mover sees the conflict; absent for a body. */
  readonly certificate?: UnstableCertificate;
  /** What deters from it in truth where its mover sees nothing that does. */
  readonly overlooked?: Sanction;
  /** The smallest changes of its mover's order after which it would be an improvement. */
  readonly change?: ChangesOfMind;
  /** Of a draft that fails: the fewest members whose change of mind would carry it, each such set. */
  readonly members?: readonly MembersWhoTurn[];
}

/** Moves that the model held open for somebody. */
export interface OpenMoves {
  readonly mover: number;
  /** How many there were. */
  readonly count: number;
  /** States to which they lead, those of the fewest changes first; not more than `MOST_OPEN`. */
  readonly to: readonly StateCode[];
}

/** So many moves that were held open are kept for each mover. */
export const MOST_OPEN = 100;

/** An event of the timeline, judged. */
export interface Moment extends Replayed {
  /** One for each of those who took the step, or who stayed. */
  readonly steps: readonly JudgedStep[];
  /** What the model held open when the event came, for everybody for whom it did; none where nothing was judged. */
  readonly open: readonly OpenMoves[];
  /** The signals that had been received before. */
  readonly received: readonly Signal[];
}

/** By which concept a mover's steps are judged. */
export interface JudgedBy {
  readonly concept: Concept;
  /** The concept of the file, where it does not say of single moves whether something deters. */
  readonly insteadOf?: Concept;
}

/** The timeline of a conflict against its model. */
export interface History extends Omit<Replay, 'moments'> {
  readonly casebook: Casebook;
  readonly hidden: HiddenReading;
  /** One for each mover. */
  readonly judgedBy: readonly JudgedBy[];
  /** Whether one concept was asked for, for all. */
  readonly isAsked: boolean;
  readonly moments: readonly Moment[];
  /** What the steps say of the order of each decision maker that took any. */
  readonly conditions: readonly Conditions[];
}
