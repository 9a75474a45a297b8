import type { ClaimLink } from '@standoff/language';
import type { NamedState } from './name-state.ts';
import type { ConceptId, ShownStep } from './shown-conflict.ts';

/** A sentence, and the claims that it rests on. */
export interface CitedText {
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

/** What is asked about beliefs: under which concept, and once which signals have been received. */
export interface BeliefQuestion {
  readonly concept: ConceptId;
  /** Ids. */
  readonly signals: readonly string[];
}

/** What each takes the conflict to be, and what that does to the outcomes under one concept. */
export interface ShownBeliefs {
  /** What is held fixed. */
  readonly held: string;
  /** How everybody looks ahead, in words and by symbol. */
  readonly foresight: string;
  readonly counts: string;
  readonly pictures: readonly ShownPicture[];
  readonly classes: ShownClasses;
  /** Moves that seem safe and are not; moves that are safe and do not seem so. */
  readonly surprises: readonly ShownMisjudged[];
  readonly missed: readonly ShownMisjudged[];
  /** Whether the concept says of single moves whether something deters from them. */
  readonly judgesMoves: boolean;
}

/** How a decision maker sees the conflict; empty where it sees it as it is. */
export interface ShownPicture {
  /** What it sees otherwise, in words. */
  readonly says: readonly CitedText[];
  readonly orders: readonly ShownOrderSeen[];
  /** Options of others that it does not know of, in words. */
  readonly unknown: readonly ShownUnknown[];
  /** Consequences that it misreads. */
  readonly misread: readonly ShownMisread[];
  /** How far it takes others to look, where that is another way than they do. */
  readonly foresight: readonly ShownForesightSeen[];
}

export interface ShownUnknown {
  readonly of: number;
  readonly option: string;
}

export interface ShownMisread {
  readonly name: string;
  /** Whether it takes it to be the case everywhere, or nowhere. */
  readonly as: boolean;
  /** When it is the case in truth. */
  readonly real: string;
}

export interface ShownForesightSeen {
  readonly of: number;
  readonly seen: string;
  /** Absent where the file does not say how that one looks ahead. */
  readonly real?: string;
}

/** An order as somebody takes it to be beside what it is, line by line. */
export interface ShownOrderSeen {
  readonly of: number;
  readonly lines: readonly { readonly seen?: ShownEntry; readonly real?: ShownEntry }[];
}

export interface ShownEntry {
  /** From 1; absent where the order is not one of statements. */
  readonly place?: number;
  readonly asks: string;
  readonly says?: string;
  readonly standing: 'alike' | 'moved' | 'alone';
  readonly claims: readonly ClaimLink[];
}

/** States by what beliefs do to them. */
export interface ShownClasses {
  readonly shared: ShownStates;
  readonly heldThoughMisread: ShownStates;
  readonly heldByError: readonly ShownByError[];
  readonly leftByError: readonly ShownByError[];
}

export interface ShownStates {
  readonly count: number;
  /** The most telling of them. */
  readonly states: readonly NamedState[];
}

/** States that rest on the same errors. */
export interface ShownByError extends ShownStates {
  readonly errors: readonly ShownError[];
}

export interface ShownError {
  readonly mover: number;
  /** The predicate of a sentence about the state. */
  readonly says: string;
  readonly argument: readonly ShownStep[];
}

/** Moves that somebody misjudges for the same reason, from some states. */
export interface ShownMisjudged extends ShownError, ShownStates {}

/** What the file offers to ask about beliefs. */
export interface ShownBeliefGrounds {
  /** Everybody as a sentence names it: `the United States`. */
  readonly names: readonly string[];
  readonly signals: readonly ShownSignal[];
  readonly hasThreats: boolean;
  /** Whether an event of its timeline sets an option. */
  readonly hasEvents: boolean;
  /** Whether the file says of anybody that it sees something otherwise than it is. */
  readonly hasPictures: boolean;
  /** Whether it has options, which forms and errors about them need. */
  readonly hasOptions: boolean;
  /** Named states that could come about or be avoided, as formulas. */
  readonly states: readonly { readonly formula: string; readonly name: string }[];
}

export interface ShownSignal {
  readonly id: string;
  readonly says: string;
  readonly by: number;
  readonly to: readonly number[];
  readonly claims: readonly ClaimLink[];
}

/** Which errors are kept, and as what. */
export interface KeptErrors {
  /** Which of the stories of the answer, from 0. */
  readonly story: number;
  /** Which of its sets of errors, from 0. */
  readonly set: number;
  readonly id: string;
  readonly says: string;
}

export type Kept =
  | { readonly status: 'kept'; readonly text: string }
  | { readonly status: 'refused'; readonly problem: string };
