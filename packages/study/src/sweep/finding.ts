import type { Concept, StateCode } from '@standoff/engine';

/** A yes-or-no property of a conflict. Who is meant is a position among the movers. */
export type Finding =
  | {
      readonly kind: 'stable';
      readonly state: StateCode;
      readonly concept: Concept;
      /** Absent for all who can move. */
      readonly who?: number;
    }
  | {
      readonly kind: 'prefers';
      /** Absent for all decision makers. */
      readonly who?: number;
      readonly better: StateCode;
      readonly worse: StateCode;
    }
  /** That nothing leads from the status quo to a state by improvements. */
  | { readonly kind: 'unreached'; readonly state: StateCode }
  | { readonly kind: 'passes'; readonly body: number; readonly draft: StateCode }
  | { readonly kind: 'not'; readonly of: Finding }
  /** All of some findings, such as what a headline says. */
  | { readonly kind: 'all'; readonly of: readonly Finding[] };

/** A finding, and how it was asked for. */
export interface AskedFinding {
  /** As it was asked for, `stable s1 nash`; of those of the headline a name, `status-quo-nash`. */
  readonly id: string;
  readonly finding: Finding;
}
