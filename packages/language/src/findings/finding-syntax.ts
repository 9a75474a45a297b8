import type { CoalitionReading } from '@standoff/engine';
import type { ScalarText } from '../source/scalar-text.ts';

/** A finding as it is written: which words say what. What they stand for is looked up later. */
export type FindingSyntax =
  | {
      readonly kind: 'stable';
      readonly state: FindingWord;
      readonly concept: FindingWord;
      /** Absent for all who can move. */
      readonly who?: FindingWord;
      /** Several as one instead, as in `us+china`. */
      readonly coalition?: WrittenCoalition;
    }
  | {
      readonly kind: 'prefers';
      /** Absent for all decision makers. */
      readonly who?: FindingWord;
      readonly better: FindingWord;
      readonly worse: FindingWord;
    }
  | { readonly kind: 'reached' | 'unreached'; readonly state: FindingWord }
  | { readonly kind: 'passes'; readonly body: FindingWord; readonly draft: FindingWord }
  | { readonly kind: 'holds'; readonly deal: FindingWord; readonly concept: FindingWord }
  | { readonly kind: 'not'; readonly of: FindingSyntax };

/** The members of a coalition, and whom a joint move must serve where that is said. */
export interface WrittenCoalition {
  readonly members: readonly FindingWord[];
  readonly reading?: CoalitionReading;
}

/** A name, or a state of one or several words without the quotes or brackets around it. */
export type FindingWord = ScalarText;

/** What findings begin with. */
export const findingOpenings = [
  'stable',
  'prefers',
  'reached',
  'unreached',
  'passes',
  'holds',
  'not',
] as const satisfies readonly FindingSyntax['kind'][];

/** How findings are written, for whoever wrote one otherwise. */
export const findingForms =
  'write "stable STATE CONCEPT", "stable STATE CONCEPT DM", "stable STATE CONCEPT DM+DM", "prefers WHO STATE STATE", "reached STATE", "unreached STATE", "passes BODY STATE" or "holds DEAL CONCEPT", with "not" before it if you like';
