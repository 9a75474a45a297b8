import type { Formula, Quantity } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';
import type { Identified } from './grounded.ts';

export type Preference =
  | { readonly kind: 'none'; readonly span: Span }
  | PrioritizedPreference
  | RankingPreference
  | WeightsPreference
  | UtilityPreference
  | RelationPreference;

export interface PrioritizedPreference {
  readonly kind: 'prioritized';
  readonly statements: readonly PreferenceEntry[];
  readonly unknown: readonly StatePair[];
  readonly span: Span;
}

/** One place in the order of statements. */
export type PreferenceEntry =
  | Statement
  | ({ readonly kind: 'equally'; readonly statements: readonly Statement[] } & Identified)
  | ({ readonly kind: 'or-else'; readonly alternatives: readonly Statement[] } & Identified);

export type Statement = FormulaStatement | AmountStatement;

/** A statement about something that is the case or not. */
export interface FormulaStatement extends StatementParts {
  readonly mode: 'want' | 'not' | 'never' | 'must';
  readonly formula: Formula;
}

/** A statement about an amount, of which more, or less, is better. */
export interface AmountStatement extends StatementParts {
  readonly mode: 'more' | 'less';
  readonly amount: Quantity;
  /** How much makes a difference, as it is written: steps begin at 0. */
  readonly steps?: string;
}

interface StatementParts extends Identified {
  readonly kind: 'statement';
  readonly if?: Formula;
  readonly unless?: Formula;
  /** 1 when nothing is said. */
  readonly sure: number;
  readonly says?: string;
}

/** States are referred to by id: `s1` or a named state in an option model, that of the file in a graph model. */
export interface RankingPreference {
  readonly kind: 'ranking';
  readonly places: readonly (readonly StateReference[])[];
  /** Whether the gap after place k is a great one; one entry fewer than places. */
  readonly greatGaps: readonly boolean[];
  readonly unknown: readonly StatePair[];
  readonly span: Span;
}

export interface StateReference {
  readonly state: string;
  readonly span: Span;
}

export interface WeightsPreference {
  readonly kind: 'weights';
  readonly terms: readonly WeightTerm[];
  readonly greatGap?: number;
  readonly unknown: readonly StatePair[];
  readonly span: Span;
}

/** What counts where its formula holds, or as often as its amount says, and how much. */
export type WeightTerm = FormulaTerm | AmountTerm;

export interface FormulaTerm extends TermParts {
  readonly formula: Formula;
}

export interface AmountTerm extends TermParts {
  readonly amount: Quantity;
}

interface TermParts extends Identified {
  readonly weight: number;
  readonly says?: string;
}

export interface UtilityPreference {
  readonly kind: 'utility';
  readonly values: readonly { readonly state: StateReference; readonly value: number }[];
  readonly greatGap?: number;
  readonly unknown: readonly StatePair[];
  /** Set where the file gives weights, and the numbers are what the states add up to. */
  readonly summed?: true;
  readonly span: Span;
}

export interface RelationPreference {
  readonly kind: 'relation';
  readonly pairs: readonly RelationPair[];
  readonly span: Span;
}

/** `first > second`, `first >> second`, `first ~ second` or `first ? second`. */
export interface RelationPair {
  readonly first: StateReference;
  readonly second: StateReference;
  readonly sign: '>' | '>>' | '~' | '?';
  readonly span: Span;
}

export interface StatePair {
  readonly first: StateReference;
  readonly second: StateReference;
  readonly span: Span;
}
