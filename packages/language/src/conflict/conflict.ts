import type { TallyFormula } from '@standoff/engine';
import type { NumberRange } from '../amounts/range.ts';
import type { Formula, OptionReference } from '../formula/formula.ts';
import type { NamedQuantity } from '../formula/formula-scope.ts';
import type { Span } from '../source/span.ts';
import type { MisreadFact, Perception, Signal } from './beliefs.ts';
import type { Grounded, Identified } from './grounded.ts';
import type { Preference, StateReference } from './preference.ts';

export type * from './beliefs.ts';
export type * from './grounded.ts';
export type * from './preference.ts';

/** A checked conflict: the whole content of a model file, every name resolved, in the order of the file. */
export interface Conflict {
  readonly title: string;
  readonly asOf?: string;
  readonly about?: string;
  readonly authors: readonly string[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly decisionMakers: readonly DecisionMaker[];
  /** Amounts with names, in an order in which each one names only those before it. */
  readonly quantities: readonly QuantityDefinition[];
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
  /** Institutions, then agreements, which are bodies of their parties. */
  readonly bodies: readonly Body[];
  readonly perceptions: readonly Perception[];
  readonly misread: readonly MisreadFact[];
  readonly signals: readonly Signal[];
  readonly threats: readonly Threat[];
  readonly deals: readonly Deal[];
  readonly doubts: readonly Doubt[];
  readonly findings: readonly NamedFinding[];
  readonly foresight: readonly Foresight[];
  readonly variants: readonly VariantSummary[];
  readonly timeline: readonly TimelineEvent[];
}

/** An amount with a name. */
export interface QuantityDefinition extends NamedQuantity {
  readonly span: Span;
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
  /** How whoever wrote the file knows what it says; absent where the file does not say. */
  readonly known?: HowKnown;
  readonly span: Span;
}

/** What a source says was read in it, read or heard of elsewhere, or is remembered and was not looked up. */
export type HowKnown = 'read' | 'second-hand' | 'memory';

export interface Claim {
  readonly id: string;
  readonly says: string;
  readonly at: readonly Locator[];
  readonly by?: string;
  readonly kind?: string;
  /** Background: no analysis is expected to use it. */
  readonly context: boolean;
  /** How it is known, where that is otherwise than for its sources. */
  readonly known?: HowKnown;
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
  /** The numbers that its levels are, and what they are counted in, where they are numbers. */
  readonly amounts?: Amounts;
  readonly moves: OptionMoves;
}

export interface Amounts {
  readonly range: NumberRange;
  readonly unit?: string;
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
  /** How likely the consequence is when its condition is met; 1 when nothing is said. */
  readonly chance: number;
}

export interface Rule extends Identified {
  readonly when: Formula;
  readonly says?: string;
}

export interface ForbiddenMoveRule extends Identified {
  /** A decision maker or a body. */
  readonly by: string;
  readonly from: Formula;
  /** True where the file says only what moves may not change. */
  readonly to: Formula;
  /** Options of it: moves are forbidden that change one of these; without them, all moves from the one to the other. */
  readonly keeps?: readonly OptionReference[];
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

export interface Body extends Grounded {
  readonly id: string;
  readonly name: string;
  /** A short name for tables; the name itself when none is given. */
  readonly short: string;
  /** Whether the name means several; absent where the file does not say. */
  readonly plural?: boolean;
  readonly members: readonly BodyMember[];
  /** So many yes votes at least; with `when` the fewest with which it can hold. */
  readonly votesNeeded: number;
  /** What has to hold of the votes, where that is more than a number. */
  readonly when?: AdoptsWhen;
  /** Member ids. */
  readonly vetoes: readonly string[];
  /** Rules in place of its own for drafts that change an option; a draft has to satisfy the rule of each option that it changes. */
  readonly rulesOfOptions?: readonly RuleOfOption[];
  /** Decision makers, members or not, of whom one must want a draft; absent where any draft comes to the vote. */
  readonly sponsors?: readonly string[];
  readonly options: readonly Option[];
  /** What makes it an agreement between its members; absent of institutions. */
  readonly agreement?: Agreement;
}

/** The rule for drafts that change an option of a body. */
export interface RuleOfOption extends Pick<Body, 'votesNeeded' | 'when' | 'vetoes'> {
  readonly option: string;
}

/** A rule over tallies. */
export interface AdoptsWhen {
  /** As it is written. */
  readonly text: string;
  /** Members by position. */
  readonly formula: TallyFormula;
  /** The fewest yes votes with which it can hold. */
  readonly votesNeeded: number;
  /** Scales on which it counts votes, beside the number of members; absent where there are none. */
  readonly scales?: readonly string[];
  /** Whether a vote turned to yes never makes a draft fail; absent where that was not shown. */
  readonly yesHelps?: boolean;
  /** Whether a no that is not given, by abstention or absence, never makes a draft fail; absent where that was not shown. */
  readonly noHarms?: boolean;
}

/** What several decision makers sign, keep and leave together. Its one option is `agreementOption`. */
export interface Agreement {
  /** The changes from one level to another that are spoken of; all others are of nobody. */
  readonly transitions: readonly Transition[];
  /** What has to stay so while it is at a level. */
  readonly binds: readonly { readonly level: number; readonly formula: Formula }[];
  /** Whether a move may not leave it and break what it binds to at once. */
  readonly notice: boolean;
}

/** Positions of levels. */
export interface Transition {
  readonly from: number;
  readonly to: number;
  readonly by: TransitionRule;
}

/** The yes of so many parties; any one of them; or nobody. */
export type TransitionRule =
  | { readonly kind: 'votes'; readonly votes: number; readonly when?: AdoptsWhen }
  | { readonly kind: 'each' }
  | { readonly kind: 'nobody' };

/** A decision maker that votes as it prefers, or a member whose vote is given, or follows from another's. */
export interface BodyMember {
  readonly id: string;
  /** Whether it abstains rather than vote no where it does not lose greatly. */
  readonly yields?: boolean;
  /** The same on every draft: given for outsiders, and for a decision maker that does not vote by its wishes. */
  readonly vote?: CastVote;
  /** The member whose vote an outsider gives in every case. */
  readonly like?: string;
  /** An outsider votes yes to drafts that change an option in one of these and make it true, and to others as `otherwise` says. */
  readonly yesTo?: readonly Formula[];
  readonly otherwise?: CastVote;
  /** What it counts for, by scale. */
  readonly scales?: Readonly<Record<string, number>>;
  /** Of who has a vote given: what is shown instead of the id, unless it is a decision maker. */
  readonly name?: string;
}

export type CastVote = 'yes' | 'no' | 'abstain' | 'absent';

export interface Threat extends Grounded {
  readonly id: string;
  readonly kind: 'threat' | 'promise';
  readonly by: string;
  readonly if: Formula;
  readonly then: readonly OptionLevel[];
  readonly says?: string;
}

/** Options that are set, or a state of a graph model. */
export type DealTerms = readonly OptionLevel[] | { readonly state: string };

export interface Deal extends Grounded {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly proposedBy: readonly string[];
  /** Options that the deal sets, or the state it leads to in a graph model. */
  readonly terms: DealTerms;
  /** Whether it is struck by one joint move, without steps. */
  readonly atOnce: boolean;
  /** What comes about without it, where that is not the status quo: options over that, or a state of a graph model. */
  readonly otherwise?: DealTerms;
  readonly says?: string;
  /** Why it matters to the author. */
  readonly why?: string;
}

/** A judgement that may be wrong, for sweeps. */
export interface Doubt extends Grounded {
  /** Path in the file, for example `['china', 'prefers']`. */
  readonly of: readonly string[];
  /** The id of the statement or weight that the path leads to, where the file says it so: the place follows it. */
  readonly named?: string;
  readonly how:
    | { readonly kind: 'swap-neighbours' }
    | { readonly kind: 'drop' }
    | { readonly kind: 'degree' }
    /** Each weight lies anywhere within a share of itself, or an amount of it. */
    | WithinRange
    | { readonly kind: 'chance'; readonly from: number; readonly to: number }
    | { readonly kind: 'one-of'; readonly values: readonly string[] };
}

/** How far a weight may lie from what is written: a share of itself, or an amount. */
export type WithinRange = { readonly kind: 'within' } & (
  | { readonly percent: number }
  | { readonly amount: number }
);

/** A finding that the author names. */
export interface NamedFinding extends Grounded {
  readonly id: string;
  /** As a sweep reads it: `stable status-quo seq`. */
  readonly finding: string;
  readonly says?: string;
  /** Why it matters to the author. */
  readonly why?: string;
  /** The states that it gives by number. */
  readonly numbered: readonly StateReference[];
  /** A formula that stands for all states in which it is true, as in `unreached war`. */
  readonly condition?: Formula;
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
  /** Those of them that say what they replace. */
  readonly said: readonly string[];
  /** Where they stand, from the first of these paths to the last of the new values; absent where it sets nothing. */
  readonly written?: { readonly span: Span };
}

export interface TimelineEvent extends Grounded {
  readonly on: string;
  readonly what: string;
  readonly by?: string;
  readonly sets: readonly OptionLevel[];
  /** Signals that were received then. */
  readonly signals: readonly string[];
}
