import type { CitedText, NamedState } from './shown-beliefs.ts';
import type { ConceptId } from './shown-conflict.ts';

/** What is asked about the history: by which concept steps are judged, where not by those of the file. */
export interface HistoryQuestion {
  readonly concept?: ConceptId;
}

/** The timeline against the model. */
export interface ShownHistory {
  /** What is held fixed and taken for granted. */
  readonly held: string;
  /** How many steps the model expects, and when those were that it does not. */
  readonly found: string;
  readonly moments: readonly ShownMoment[];
  /** What the steps say of the order of each who took any. */
  readonly conditions: readonly ShownConditions[];
}

export interface ShownConditions {
  readonly decisionMaker: number;
  readonly says: string;
}

/** An event of the timeline, judged. */
export interface ShownMoment {
  readonly date: string;
  readonly what: CitedText;
  /** What it is to the model, in a word or two; empty where nobody took a step. */
  readonly word: string;
  readonly standing: MomentStanding;
  readonly movers: readonly number[];
  /** What is to be known before the steps, such as that the file says another did it. */
  readonly notes: readonly string[];
  readonly steps: readonly ShownJudgedStep[];
  /** What the model held open when it came; absent where nothing was judged. */
  readonly open?: readonly ShownOpen[];
  /** Who has options, and how these stood before and after. */
  readonly situation: readonly ShownStand[];
  /** Absent where the situation is no state of the model. */
  readonly before?: NamedState;
  readonly after?: NamedState;
  /** Whether one moved alone, so that a map can show the move. */
  readonly isMove: boolean;
}

/** Whether the model expects it; *joint* where several gain, of which it expects nothing; *none* without a step. */
export type MomentStanding = 'expected' | 'unexpected' | 'stays' | 'joint' | 'none';

export interface ShownJudgedStep {
  readonly mover: number;
  readonly word: string;
  readonly isUnexpected: boolean;
  readonly why: CitedText;
  /** What would explain it: the smallest changes of mind. */
  readonly explained: readonly ShownExplaining[];
}

export interface ShownExplaining {
  readonly heading: string;
  readonly changes: readonly CitedText[];
  /** How many other orders do as well. */
  readonly more: number;
}

/** The moves that were held open for somebody. */
export interface ShownOpen {
  readonly mover: number;
  readonly count: number;
  readonly moves: readonly ShownOpenMove[];
}

export interface ShownOpenMove {
  readonly change: string;
  readonly to: NamedState;
  /** Whether it is what happened then. */
  readonly isTaken: boolean;
}

/** How the options of somebody stood, in words. */
export interface ShownStand {
  readonly mover: number;
  readonly options: readonly { readonly before: string; readonly after: string }[];
}
