import type { CoalitionReading } from '@standoff/engine';
import type { ClaimLink, DiagnosticJson, HowKnown } from '@standoff/language';
import type { AskedLook, ProfileWords } from '@standoff/study';
import type { AskableClaim } from './askable-claim.ts';
import type { ConceptId, OfferedConcept, OfferedFamily, ShownConcept } from './shown-concepts.ts';

export type { ConceptId, ShownConcept } from './shown-concepts.ts';
export { GIVEN } from './shown-concepts.ts';

/**
 * What the page knows of a conflict: plain data that the analysis sends from its worker. States go by
 * keys that mean the same after an edit: the level of every option, or the id of the file in a graph
 * model. No view reads them.
 */
export type StateKey = string;

/** How far each is asked to look: a concept for all, and others by the ids of who looks otherwise. */
export type Look = AskedLook;

export interface ShownConflict {
  readonly title: string;
  readonly about?: string;
  readonly asOf?: string;
  /** Who made the model, where the file says so. */
  readonly authors: readonly string[];
  readonly representation: 'dense' | 'sparse' | 'graph';
  readonly stateCount: number;
  /** The decision makers, then the bodies, which move by vote. */
  readonly decisionMakers: readonly ShownDecisionMaker[];
  /** Consequences that the file knows of. */
  readonly facts: readonly { readonly id: string; readonly name: string }[];
  /** Amounts with names. */
  readonly quantities: readonly { readonly id: string; readonly name: string }[];
  readonly concepts: readonly ShownConcept[];
  /** How many a coalition has at most, and of how many who can move all coalitions are gone through. */
  readonly mostTogether: number;
  /** How many can move, where they are more than that. */
  readonly tooManyToJoin?: number;
  /** What can be analysed besides. */
  readonly offeredConcepts: readonly OfferedConcept[];
  readonly offeredFamilies: readonly OfferedFamily[];
  /** The concept under which each decision maker and body is read, and as the file gives it, if it does. */
  readonly profile: readonly ConceptId[];
  readonly fileProfile?: readonly ConceptId[];
  /** Coalitions that are given a concept of their own, by the positions of their members. */
  readonly coalitionForesight: readonly CoalitionForesight[];
  /** Readings of preferences that may tell something apart; one of them is the one taken. */
  readonly preferenceReadings: readonly ReadingOfPreferences[];
  /** Id of the reading taken. */
  readonly preferenceReading: string;
  /** What an improvement of a coalition can be; the first is usual. */
  readonly coalitionReadings: readonly ReadingChoice[];
  /** Symbols of concepts by which the file reads somebody and that have no version in the reading taken. */
  readonly onlyGeneral: readonly string[];
  /** The finding in one sentence, and then at length. */
  /** What can be asked about by itself: kinds of propositions, and what of the world that one is about can be written with it. */
  readonly askable: { readonly kinds: readonly string[]; readonly worlds: readonly string[] };
  readonly headline: ShownHeadline;
  readonly finding: readonly ShownFinding[];
  readonly claims: readonly ShownClaim[];
  readonly sources: readonly ShownSource[];
  /** Other readings of the file that it offers. */
  readonly variants: readonly { readonly id: string; readonly says?: string }[];
  /** States with a name; all of them in a graph model. */
  readonly namedStates: readonly { readonly key: StateKey; readonly name: string }[];
  readonly statusQuo?: StateKey;
  /** The level of every option in the status quo, where there is one and there are options. */
  readonly levelsNow?: readonly number[];
  /** Where a page about a state starts: the status quo, or the first state. */
  readonly start: StateKey;
  /** How long the analysis took, in milliseconds. */
  readonly elapsed: number;
}

export interface CoalitionForesight {
  readonly members: readonly number[];
  readonly concept: ConceptId;
}

export interface ShownDecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly about?: string;
  /** Of an institution, which moves by the vote of its members and has no preferences of its own. */
  readonly body?: ShownBody;
  readonly canMove: boolean;
  /** Whether it may matter how far it looks: it can move, or some concept asks what others could do for it. */
  readonly foresightMatters: boolean;
  /** Whether every two states compare for it, so that it orders them from the best to the worst. */
  readonly hasRanking: boolean;
  readonly options: readonly ShownOption[];
}

export interface ShownOption {
  readonly id: string;
  readonly name: string;
  /** Position among all options of the state space, by which the levels of a state are listed. */
  readonly position: number;
  readonly yesNo: boolean;
  /** What its levels are counted in, where they are numbers; empty where they are mere numbers. */
  readonly countedIn?: string;
  /** With what each says in a sentence about a state, and in a column that the option heads. */
  readonly levels: readonly {
    readonly id: string;
    readonly phrase: string;
    readonly says: string;
    readonly inColumn: string;
  }[];
  readonly because: readonly ClaimLink[];
}

/** How an institution decides. */
export interface ShownBody {
  /** Positions of the members that are decision makers. */
  readonly members: readonly number[];
  /** Names of the others. */
  readonly others: readonly string[];
  readonly rule: string;
  /** Whether it is an agreement, which takes part wherever one of its parties agrees. */
  readonly isAgreement: boolean;
  readonly claims: readonly ClaimLink[];
  /** Before it adopted what is the case in the status quo, where the timeline tells of that. */
  readonly adoption?: ShownAdoption;
}

/** The last event by which a body adopted something, and the status quo but for that. */
export interface ShownAdoption {
  readonly from: StateKey;
  /** A date of the file, and what happened. */
  readonly on: string;
  readonly what: string;
}

/** What an improvement of a coalition is. */
export interface ReadingChoice {
  readonly id: CoalitionReading;
  readonly name: string;
  readonly definition: string;
}

/** A reading of preferences: which differences count. */
export interface ReadingOfPreferences {
  readonly id: string;
  /** How great a loss has to be to deter. */
  readonly strength: string;
  /** How what is not known is treated; absent where preferences are taken as written. */
  readonly unknown?: string;
  readonly name: string;
  readonly definition: string;
  readonly citation: string;
}

/** A piece of a sentence as the page shows it: words, or words that name a state or who moves. */
export type ShownWord =
  | string
  | { readonly state: StateKey; readonly text: string; readonly name: string }
  | { readonly mover: number; readonly text: string };

export interface ShownFinding {
  readonly about: string;
  readonly text: string;
  readonly says: readonly ShownWord[];
  /** Whether it says that the conflict is stuck. */
  readonly saysStuck: boolean;
  readonly claims: readonly ClaimLink[];
  readonly states: readonly StateKey[];
  readonly items: readonly { readonly key: StateKey; readonly text: string }[];
  /** What it claims that can be asked about by itself. */
  readonly asks: readonly AskableClaim[];
}

export interface ShownHeadline extends ShownFinding {
  /** How the state that it names can be reached from the status quo, and in how many moves; where it names one. */
  readonly way?: {
    readonly kind: 'improvements' | 'any-moves' | 'none';
    readonly moves: number;
  };
}

export interface ShownClaim {
  readonly id: string;
  readonly says: string;
  readonly by?: string;
  readonly kind?: string;
  readonly known?: HowKnown;
  readonly context: boolean;
  readonly at: readonly ShownPlace[];
}

export interface ShownPlace {
  readonly source: string;
  readonly place: string;
  readonly paragraph?: number;
  readonly from?: number;
  readonly to?: number;
  readonly hash?: string;
}

export interface ShownSource {
  readonly id: string;
  readonly title: string;
  readonly kind?: string;
  readonly author?: string;
  readonly published?: string;
  readonly url?: string;
  readonly note?: string;
  readonly sha256?: string;
  readonly known?: HowKnown;
}

export interface ShownState {
  readonly key: StateKey;
  /** As tables number it, such as s164. */
  readonly id: string;
  readonly name?: string;
  readonly words: string;
  readonly phrases: readonly string[];
  /** The level of every option, by position; empty in a graph model. */
  readonly levels: readonly number[];
  readonly consequences: readonly ShownConsequence[];
  readonly heldUnder: readonly ConceptId[];
  readonly standings: readonly ShownStanding[];
  /** Under which foresight of each it would hold, in sentences. */
  readonly holding: ProfileWords;
  /** For each concept what looking as far as it says means in this state. */
  readonly foresight: Readonly<Record<ConceptId, string>>;
  /**
   * For each option and level what changing to it alone would lead to: a state, or the reasons why
   * there is none. Empty in a graph model.
   */
  readonly changes: readonly (readonly Change[])[];
}

export interface Change {
  /** Absent where that cannot be. */
  readonly key?: StateKey;
  /** What the file says against it; empty where it says nothing. */
  readonly against: readonly string[];
}

export interface ShownConsequence {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly claims: readonly ClaimLink[];
}

export interface ShownStanding {
  readonly staysUnder: readonly ConceptId[];
  readonly moves: number;
  readonly improvements: readonly ShownImprovement[];
}

export interface ShownImprovement {
  readonly to: StateKey;
  readonly words: string;
  /** How its maker likes it: better, or that is not known, where this is a reason to leave. */
  readonly order: Order;
  readonly greatly: boolean;
  readonly because?: string;
  readonly claims: readonly ClaimLink[];
}

/** Why a state is or is not stable for one decision maker under one concept. */
export interface ShownArgument {
  readonly verdict: 'stable' | 'unstable';
  /** Of who likes none of its moves: that reason, which is enough whatever it expects of the others. */
  readonly untempted?: string;
  readonly steps: readonly ShownStep[];
}

export interface ShownStep {
  readonly kind: string;
  readonly text: string;
  readonly says: readonly ShownWord[];
  readonly claims: readonly ClaimLink[];
  readonly states: readonly StateKey[];
  readonly mover?: number;
  readonly consequences: readonly Omit<ShownConsequence, 'name'>[];
  readonly steps: readonly ShownStep[];
}

/** A map: every state is in one of its layers, by itself or in a group. */
export interface ShownMap {
  /** Number of the map, by which its groups can be opened. */
  readonly map: number;
  readonly from: StateKey;
  /** The coalitions that it was drawn for: positions of their members. */
  readonly coalitions: readonly (readonly number[])[];
  readonly layers: readonly ShownMapLayer[];
  readonly arcs: readonly ShownMapArc[];
}

export interface ShownMapLayer {
  readonly heading: string;
  readonly states: readonly ShownMapState[];
  readonly groups: readonly ShownMapGroup[];
}

export interface ShownMapState {
  readonly key: StateKey;
  readonly id: string;
  readonly name?: string;
  readonly words: string;
  /** What is the case, without what is simply not done. */
  readonly phrases: readonly string[];
  readonly heldUnder: readonly ConceptId[];
  /** Under what it holds, and who likes it better than the start, in sentences. */
  readonly holding: string;
  readonly likers: string;
  /** For each decision maker how it likes the state beside the start. */
  readonly liking: readonly Order[];
  readonly byAnyMoves?: ShownWays;
  readonly byImprovements?: ShownWays;
}

/** How a decision maker likes one state beside another. */
export type Order = 'better' | 'worse' | 'equal' | 'incomparable' | 'unknown';

/** The shortest ways from the start to a state. */
export interface ShownWays {
  readonly words: string;
  /** Some of the shortest, those with the fewest losses first. */
  readonly ways: readonly {
    readonly words: string;
    /** Ids of arcs, shown or not. */
    readonly arcs: readonly string[];
  }[];
  /** Whether there are others as short. */
  readonly more: boolean;
}

export interface ShownMapGroup {
  readonly id: string;
  readonly heldUnder: readonly ConceptId[];
  readonly count: number;
  readonly words: string;
}

/** A move between two states shown. */
export interface ShownMapArc {
  readonly id: string;
  readonly mover: number;
  readonly from: StateKey;
  readonly to: StateKey;
  /** What it brings about. */
  readonly words: string;
  /** How its maker likes where it leads. */
  readonly order: Order;
  readonly greatly: boolean;
  readonly because?: string;
  readonly claims: readonly ClaimLink[];
  readonly onWay: boolean;
  readonly reversible: boolean;
}

/** States of a group by who stands elsewhere than at the start. */
export interface ShownGroupPart {
  readonly decisionMakers: readonly number[];
  readonly count: number;
  readonly states: readonly {
    readonly key: StateKey;
    readonly name?: string;
    readonly words: string;
  }[];
}

/** How many combinations options have: as a sentence says it, and in all digits. */
export interface ShownSize {
  readonly rough: string;
  readonly exact: string;
}

/** What comes of a text. */
export type Opening =
  | {
      readonly status: 'analysed';
      readonly conflict: ShownConflict;
      /** The state that was asked about, or where the conflict has none such that where it starts. */
      readonly state: ShownState;
      readonly diagnostics: readonly DiagnosticJson[];
    }
  | { readonly status: 'errors'; readonly diagnostics: readonly DiagnosticJson[] }
  | {
      readonly status: 'too-large';
      readonly problem: string;
      readonly size: ShownSize;
      readonly diagnostics: readonly DiagnosticJson[];
    }
  /** A later text came in before this one was done. */
  | { readonly status: 'overtaken' };

export interface Progress {
  readonly what: string;
  readonly share: number;
}
