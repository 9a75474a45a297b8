import type {
  CellSet,
  Concept,
  ConceptId,
  Cost,
  Limits,
  Reading,
  Situation,
  StabilityTable,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { MisfittingConcept } from './choose-concepts.ts';
import type { TooLarge } from './open-case.ts';
import type { RefusedConcepts } from './refuse-concepts.ts';
import type { Surroundings } from './surroundings.ts';

/** What an analysis found, as arrays over the cells of the space, and sets of them. */
export interface Analysis {
  readonly casebook: Casebook;
  readonly situation: Situation;
  /** What the analysis was estimated to cost before it began. */
  readonly cost: Cost;
  /** Within which its states were enumerated. */
  readonly limits: Limits;
  /** The concepts analysed, in the order of the registry. */
  readonly concepts: readonly Concept[];
  /** Concepts that were left out because the model lacks something for them. */
  readonly leftOut: readonly MisfittingConcept[];
  readonly stability: StabilityTable;
  /** For each concept the equilibria. */
  readonly equilibria: ReadonlyMap<ConceptId, CellSet>;
  /** The reading of preferences, where it is not the general one. */
  readonly reading?: Reading;
  /** The verdicts by any loss beside those of a strong reading: what is stable by these only is so weakly. */
  readonly general?: GeneralVerdicts;
  /** The equilibria when every decision maker is read under a concept of its own, where any are given. */
  readonly foresight?: ForesightOfEach;
  /** What surrounds the status quo, where there is one. */
  readonly fromStatusQuo?: Surroundings;
}

export interface GeneralVerdicts {
  readonly stability: StabilityTable;
  readonly equilibria: ReadonlyMap<ConceptId, CellSet>;
}

export interface ForesightOfEach {
  /** Whether the file gives the concepts, or whoever asked for the analysis. */
  readonly givenBy: 'file' | 'request';
  /** A concept for each decision maker. */
  readonly profile: readonly Concept[];
  /** Coalitions that are given a concept of their own; the others are read as most of their members. */
  readonly coalitions: readonly CoalitionConcept[];
  readonly equilibria: CellSet;
}

/** A coalition that is read under a concept of its own, which has a version for coalitions. */
export interface CoalitionConcept {
  /** Positions, ascending. */
  readonly members: readonly number[];
  readonly concept: Concept;
}

export type AnalysisResult =
  | { readonly status: 'analysed'; readonly analysis: Analysis }
  | TooLarge
  | RefusedConcepts;
