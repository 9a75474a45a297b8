import type { CoalitionReading, Concept, StateCode } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Proposition } from '@standoff/propositions';

/** What is told of the states of a finding that were asked for by levels: each is the status quo with these. */
interface StatesByLevels {
  readonly byLevels?: readonly StateCode[];
}

/** A yes-or-no property of a conflict. Who is meant is a position among the movers. */
export type Finding =
  | (StatesByLevels & {
      readonly kind: 'stable';
      readonly state: StateCode;
      readonly concept: Concept;
      /** Absent for all who can move. */
      readonly who?: number;
    })
  /** That a coalition would not leave a state together. */
  | (StatesByLevels & {
      readonly kind: 'stable-together';
      readonly state: StateCode;
      readonly concept: Concept;
      /** Ascending. */
      readonly members: readonly number[];
      /** Whom a joint move must serve. */
      readonly reading: CoalitionReading;
    })
  | (StatesByLevels & {
      readonly kind: 'prefers';
      /** Absent for all decision makers. */
      readonly who?: number;
      readonly better: StateCode;
      readonly worse: StateCode;
    })
  /** That nothing leads from the status quo to a state by improvements. */
  | { readonly kind: 'unreached'; readonly state: StateCode }
  /** That nothing leads to any state in which a formula is true. */
  | { readonly kind: 'never-reached'; readonly where: Formula }
  | (StatesByLevels & {
      readonly kind: 'passes';
      readonly body: number;
      readonly draft: StateCode;
    })
  /** What is claimed in other words, and what that comes to. */
  | { readonly kind: 'claimed'; readonly claim: Proposition; readonly of: Finding }
  /** That nobody has a legal move from the status quo. */
  | { readonly kind: 'no-move' }
  /** That no other state is better for all decision makers than the status quo; or none that is known to be. */
  | { readonly kind: 'none-better'; readonly surely: boolean }
  /** That no legal moves of any kind lead from the status quo to a state. */
  | { readonly kind: 'no-way'; readonly state: StateCode }
  /** That on each way there some move of its own is no improvement for somebody; or is worse for it than staying. */
  | {
      readonly kind: 'must-lose';
      readonly who: number;
      readonly state: StateCode;
      readonly losing: 'no-improvement' | 'worse';
    }
  | { readonly kind: 'not'; readonly of: Finding }
  /** All of some findings, such as what a headline says. */
  | { readonly kind: 'all'; readonly of: readonly Finding[] };

/** A finding by an id, such as `status-quo-nash`. */
export interface NamedFinding {
  readonly id: string;
  readonly finding: Finding;
}

/** A finding, and how it was asked for: its id is what was asked, `stable s1 nash`, or the name of one of the headline or file. */
export interface AskedFinding extends NamedFinding {
  /** Who names it: whoever asks, the file, or the headline. */
  readonly from: 'asked' | 'file' | 'headline';
  /** What it comes to, and why it matters, in the words of the file. */
  readonly says?: string;
  readonly why?: string;
}
