import type { Formula, OptionReference } from '../formula/formula.ts';
import type { Span } from '../source/span.ts';

/** A checked conflict: the whole content of a model file, every name resolved, in the order of the file. */
export interface Conflict {
  readonly title: string;
  readonly asOf?: string;
  readonly about?: string;
  readonly authors: readonly string[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly decisionMakers: readonly DecisionMaker[];
  /** Facts in an order in which each one refers only to facts before it. */
  readonly facts: readonly Fact[];
  readonly infeasible: readonly Rule[];
  /** States of a graph model, in the order of the file; empty in an option model. */
  readonly graphStates: readonly GraphState[];
  /** Named states of an option model; empty in a graph model. */
  readonly namedStates: readonly NamedState[];
  readonly forbiddenMoves: readonly ForbiddenMoveRule[];
  readonly oneOptionAtATime: boolean;
  readonly statusQuo?: StatePattern;
  readonly bodies: readonly Body[];
  readonly perceptions: readonly Perception[];
  readonly misread: readonly MisreadFact[];
  readonly signals: readonly Signal[];
  readonly threats: readonly Threat[];
  readonly deals: readonly Deal[];
  readonly doubts: readonly Doubt[];
  readonly foresight: readonly Foresight[];
  readonly variants: readonly VariantSummary[];
  readonly timeline: readonly TimelineEvent[];
}

/** What every statement of a model carries: where it stands and the claims it rests on. */
export interface Grounded {
  readonly span: Span;
  readonly because: readonly ClaimLink[];
}

/** How a claim bears what cites it: it says just that, a part of it, or no more than suggests it. */
export type Grade = 'says' | 'part' | 'suggests';

/** A link from a part of the model to a claim; ungraded where nobody has said how the claim bears it. */
export interface ClaimLink {
  /** The id of the claim. */
  readonly claim: string;
  readonly grade?: Grade;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly kind?: string;
  readonly author?: string;
  readonly published?: string;
  readonly place?: string;
  readonly url?: string;
  readonly sha256?: string;
  readonly note?: string;
  readonly span: Span;
}

export interface Claim {
  readonly id: string;
  readonly says: string;
  readonly at: readonly Locator[];
  readonly by?: string;
  readonly kind?: string;
  /** Background: no analysis is expected to use it. */
  readonly context: boolean;
  readonly span: Span;
}

/** A place in a source. */
export interface Locator {
  readonly source: string;
  /** As written after the source, for example `¶8` or `p. 24, table 3`. */
  readonly place: string;
  /** Numbered from 1 over the non-empty lines of the text. */
  readonly paragraph?: number;
  /** Code points of the paragraph, end exclusive. */
  readonly characters?: { readonly from: number; readonly to: number };
  /** First 16 hex digits of the SHA-256 of the characters, in UTF-8. */
  readonly hash?: string;
}

export interface DecisionMaker extends Grounded {
  readonly id: string;
  readonly name: string;
  /** A short name for tables; the name itself when none is given. */
  readonly short: string;
  /** Whether the name means several; absent where the file does not say. */
  readonly plural?: boolean;
  readonly about?: string;
  readonly options: readonly Option[];
  /** Moves of a graph model: pairs of state ids `[from, to]`. */
  readonly moves: readonly (readonly [string, string])[];
  readonly preference: Preference;
}

export interface Option extends Grounded {
  readonly owner: string;
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly levels: readonly Level[];
  /** Whether its levels are no and yes, so that it can stand alone in a formula. */
  readonly yesNo: boolean;
  readonly moves: OptionMoves;
}

export interface Level {
  readonly id: string;
  /** What is the case in a state with this level, such as "tests frozen". */
  readonly phrase: string;
}

export type OptionMoves =
  | { readonly kind: 'free' | 'one-way' | 'step' }
  /** Pairs of level positions `[from, to]`. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [number, number])[] };

export interface Fact extends Grounded {
  readonly id: string;
  readonly name: string;
  readonly when: Formula;
  /** How likely the consequence is when its condition holds; 1 when nothing is said. */
  readonly chance: number;
}

export interface Rule extends Grounded {
  readonly when: Formula;
  readonly says?: string;
}

export interface ForbiddenMoveRule extends Grounded {
  /** A decision maker or a body. */
  readonly by: string;
  readonly from: Formula;
  readonly to: Formula;
}

export interface GraphState {
  readonly id: string;
  readonly description?: string;
  readonly span: Span;
}

export interface NamedState {
  readonly id: string;
  readonly name?: string;
  readonly pattern: StatePattern;
  readonly span: Span;
}

/** One state: all options at a level, or a state of a graph model. */
export type StatePattern =
  | ({ readonly kind: 'levels'; readonly levels: readonly OptionLevel[] } & Grounded)
  | ({ readonly kind: 'graph'; readonly state: string } & Grounded);

/** An option at a level (position). */
export interface OptionLevel {
  readonly option: OptionReference;
  readonly level: number;
}

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
  | ({ readonly kind: 'equally'; readonly statements: readonly Statement[] } & Grounded)
  | ({ readonly kind: 'or-else'; readonly alternatives: readonly Statement[] } & Grounded);

export interface Statement extends Grounded {
  readonly kind: 'statement';
  readonly mode: 'want' | 'not' | 'never' | 'must';
  readonly formula: Formula;
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

/** What counts where its formula holds, and how much. */
export interface WeightTerm extends Grounded {
  readonly formula: Formula;
  readonly weight: number;
  readonly says?: string;
}

export interface UtilityPreference {
  readonly kind: 'utility';
  readonly values: readonly { readonly state: StateReference; readonly value: number }[];
  readonly greatGap?: number;
  readonly unknown: readonly StatePair[];
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

export interface Body extends Grounded {
  readonly id: string;
  readonly name: string;
  /** A short name for tables; the name itself when none is given. */
  readonly short: string;
  /** Whether the name means several; absent where the file does not say. */
  readonly plural?: boolean;
  readonly members: readonly BodyMember[];
  readonly votesNeeded: number;
  /** Member ids. */
  readonly vetoes: readonly string[];
  /** Decision makers of whom one must want a draft; absent where any draft comes to the vote. */
  readonly sponsors?: readonly string[];
  readonly options: readonly Option[];
}

/** A decision maker that votes as it prefers, or a member whose vote is given. */
export interface BodyMember {
  readonly id: string;
  /** Whether it abstains rather than vote no where it does not lose greatly. */
  readonly yields?: boolean;
  /** Given for outsiders; of decision makers only that they are absent. */
  readonly vote?: 'yes' | 'no' | 'abstain' | 'absent';
  /** Of who has a vote given: what is shown instead of the id, unless it is a decision maker. */
  readonly name?: string;
}

/** How the observer sees the observed; what is left out is seen as it is. */
export interface Perception extends Grounded {
  readonly observer: string;
  readonly observed: string;
  readonly preference?: Preference;
  /** Changes to the order of statements of the observed, one after the other. */
  readonly edits: readonly SeenChange[];
  /** Options of the observed that the observer does not know of. */
  readonly hides: readonly string[];
  /** The concept by which the observer takes the observed to look ahead. */
  readonly foresight?: string;
  /** How sure the judgement that it is seen so is; 1 when nothing is said. */
  readonly sure?: number;
  /** How the observer thinks that the observed sees others, itself among them. */
  readonly perceptions?: readonly Perception[];
}

/** A consequence that one takes to be the case everywhere, or nowhere. It is about the world, so it counts for its own wishes too. */
export interface MisreadFact extends Grounded {
  readonly observer: string;
  readonly fact: string;
  readonly as: boolean;
  /** 1 when nothing is said. */
  readonly sure: number;
  readonly says?: string;
}

/** The judgements about an order of statements that a view or a signal consists of in the file. */
export type SeenChange = AddedStatement | DroppedStatement;

/** What stands at a place of an order, counted from 1, is new; what follows comes one place later. */
export interface AddedStatement {
  readonly kind: 'add';
  readonly place: number;
  readonly statement: PreferenceEntry;
}

export interface DroppedStatement {
  readonly kind: 'drop';
  readonly place: number;
  /** Which one, from 1, of those that stand together at the place; all of them when not given. */
  readonly member?: number;
}

export interface Signal extends Grounded {
  readonly id: string;
  readonly by: string;
  /** Decision makers that receive it. */
  readonly to: readonly string[];
  readonly says: string;
  /** Per decision maker or body, how it is seen after the signal. */
  readonly shows: readonly ShownBySignal[];
  /** Consequences that whoever receives it no longer misreads. */
  readonly corrects: readonly string[];
}

export interface ShownBySignal {
  readonly about: string;
  readonly edits: readonly SeenChange[];
  /** Options that whoever receives the signal knows of from then on. */
  readonly reveals: readonly string[];
}

export interface Threat extends Grounded {
  readonly id: string;
  readonly kind: 'threat' | 'promise';
  readonly by: string;
  readonly if: Formula;
  readonly then: readonly OptionLevel[];
  readonly says?: string;
}

export interface Deal extends Grounded {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly proposedBy: readonly string[];
  /** Options that the deal sets, or the state it leads to in a graph model. */
  readonly terms: readonly OptionLevel[] | { readonly state: string };
  readonly says?: string;
}

/** A judgement that may be wrong, for sweeps. */
export interface Doubt extends Grounded {
  /** Path in the file, for example `['china', 'prefers']`. */
  readonly of: readonly string[];
  readonly how:
    | { readonly kind: 'swap-neighbours' }
    | { readonly kind: 'drop' }
    | { readonly kind: 'degree' }
    | { readonly kind: 'chance'; readonly from: number; readonly to: number }
    | { readonly kind: 'one-of'; readonly values: readonly string[] };
}

/** The concept by which a decision maker or a body is read. */
export interface Foresight {
  readonly decisionMaker: string;
  readonly concept: string;
}

/** A variant by name; the conflict it leads to is read by `parseConflict(text, { variant })`. */
export interface VariantSummary extends Grounded {
  readonly id: string;
  readonly says?: string;
  readonly by?: string;
  /** Paths in the file that it changes. */
  readonly sets: readonly string[];
}

export interface TimelineEvent extends Grounded {
  readonly on: string;
  readonly what: string;
  readonly by?: string;
  readonly sets: readonly OptionLevel[];
  /** Signals that were received then. */
  readonly signals: readonly string[];
}
