import type {
  ConceptComparison,
  Departure,
  OutcomeChange,
  PreferenceLine,
  SaidPreference as ReportedPreference,
  SaidEntry,
} from '@standoff/study';
import type { ConceptId, StateKey } from './shown-conflict.ts';
import type { ToldJudgement } from './told-judgement.ts';

/** What a decision maker prefers, as its text says it. */
export type ShownPreference =
  | { readonly kind: 'statements'; readonly items: readonly PreferenceItem[] }
  | {
      readonly kind: Exclude<ReportedPreference['kind'], 'statements' | 'none'>;
      readonly lines: readonly PreferenceLine[];
    };

/** What stands at a place of an order, or would if it were not switched off. */
export interface PreferenceItem extends SaidEntry {
  /** The same after a change of the order. */
  readonly key: string;
  /** From 1, of those that are not switched off. */
  readonly place: number;
  /** Which of those that are switched off it is, from 1. */
  readonly off?: number;
  /** As it stands in the file, where it is switched off and could not be read. */
  readonly source?: string;
}

/** A change of the preferences of a decision maker, by its id. */
export type PreferenceChange = { readonly decisionMaker: string } & (
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'switch-off' | 'remove'; readonly place: number }
  /** Of equal rank with the one above; one of those that stand together gets a place of its own. */
  | { readonly kind: 'tie'; readonly place: number }
  | { readonly kind: 'untie'; readonly place: number; readonly member: number }
  | { readonly kind: 'switch-on'; readonly off: number }
  /** `quiet` takes out the words of the statement, where they would say the opposite of it. */
  | {
      readonly kind: 'mode';
      readonly place: number;
      readonly mode: StatementMode;
      readonly quiet: boolean;
    }
  | { readonly kind: 'add'; readonly statement: ShownNewStatement }
  /** What no list of statements can do, such as a fact that follows or not; the decision maker may be nobody. */
  | { readonly kind: 'judge'; readonly judgement: ToldJudgement }
);

export type StatementMode = SaidEntry['statements'][number]['mode'];

export interface ShownNewStatement {
  readonly mode: StatementMode;
  readonly formula: string;
  readonly if?: string;
  readonly says?: string;
}

/** A text with changes of preferences, one on top of the other, that need not be written into it yet. */
export interface TrialStand {
  readonly text: string;
  readonly changes: readonly PreferenceChange[];
}

/** A change that was made, with the preferences of every decision maker after it. */
export type ChangedPreference =
  | {
      readonly status: 'edited';
      readonly text: string;
      readonly preferences: readonly ShownPreference[];
    }
  /** Its text is not written yet. */
  | { readonly status: 'judged'; readonly preferences: readonly ShownPreference[] }
  | { readonly status: 'refused'; readonly problem: string };

export type WrittenTrial =
  | { readonly status: 'written'; readonly text: string }
  /** With how many of the changes could be made. */
  | { readonly status: 'refused'; readonly problem: string; readonly made: number };

/** What comes of a text that is tried out beside that of the page. */
export type TrialOutcome =
  | { readonly status: 'compared'; readonly comparison: ShownTrial }
  | { readonly status: 'problem'; readonly problem: string }
  /** It was analysed, and has other options, so that nothing can be compared state by state. */
  | { readonly status: 'apart'; readonly problem: string }
  /** A later one came in before this one was done. */
  | { readonly status: 'overtaken' };

/** How a text that is tried out differs from that of the page in what holds. */
export interface ShownTrial {
  readonly concepts: readonly ConceptTrial[];
  readonly watched: readonly ShownWatched[];
  readonly headline: { readonly before: string; readonly after: string };
  /** Whether the same states hold under every concept. */
  readonly nothing: boolean;
}

export interface ConceptTrial extends Omit<ConceptComparison, 'concept'> {
  readonly id: ConceptId;
  readonly symbol: string;
  readonly summary: string;
  /** The same for who has not met the concepts. */
  readonly inWords: string;
}

/** The most telling outcomes that hold before only and after only, under one concept. */
export interface ShownChangedOutcomes {
  readonly lost: readonly ShownOutcomeChange[];
  readonly gained: readonly ShownOutcomeChange[];
}

export interface ShownOutcomeChange extends Omit<OutcomeChange, 'state' | 'departures'> {
  readonly key: StateKey;
  /** Who leaves it where it does not hold. */
  readonly departures: readonly ShownDeparture[];
}

export interface ShownDeparture extends Omit<Departure, 'to'> {
  readonly to: StateKey;
}

/** The status quo or a named state; the concepts are absent where it cannot be. */
export interface ShownWatched {
  readonly key: StateKey;
  readonly isStatusQuo: boolean;
  readonly name?: string;
  readonly before?: readonly ConceptId[];
  readonly after?: readonly ConceptId[];
}
