/** Ids of solution concepts are open: the registry in `index.ts` is the list. */
export type ConceptId = string;

/**
 * A solution concept. Everything that a command, a page or a document needs to know of it stands
 * here; nothing else names a concept.
 */
export interface Concept {
  /** Short, lower case, used in commands and files. */
  readonly id: ConceptId;
  /** As the literature writes it in tables. */
  readonly symbol: string;
  readonly name: string;
  /** One sentence: when a state is stable for a decision maker. */
  readonly definition: string;
  /** How far a decision maker looks, and whether it fears only replies that serve who makes them. */
  readonly foresight: { readonly moves: 1 | 2 | 3; readonly credible: boolean };
  /** Where the definition comes from. */
  readonly citation: string;
  /** Concepts under which every state stable under this one is stable as well. */
  readonly implies: readonly ConceptId[];
  /** Whether an analysis includes it unless told otherwise. */
  readonly byDefault: boolean;
  /** Whether states must be combinations of options. */
  readonly needsOptions: boolean;
  readonly computation: Computation;
}

/** What deters a decision maker from an improvement, as a declaration over the operators. */
export type Computation = SanctionComputation | SimultaneousComputation;

/** Others respond in a legal sequence; the decision maker may get a counter-move. */
export interface SanctionComputation {
  readonly kind: 'sanction';
  /** Which sequences of the others count: none at all, any, or only improvements of each mover. */
  readonly response: 'none' | 'any' | 'improving';
  /** Whether a sanction must also withstand any one move of the decision maker afterwards. */
  readonly counter: 'none' | 'any';
}

/** Others move at the same time as the decision maker, each by an improvement of its own. */
export interface SimultaneousComputation {
  readonly kind: 'simultaneous';
  /** Who may join: everyone with an improvement, or only those without sequential stability. */
  readonly joiners: 'improving' | 'sequentially-unstable';
  /** Whether a sequential sanction deters as well. */
  readonly alsoSequential: boolean;
}

/** Declares a concept; the identity function, there for its type. */
export function defineConcept(concept: Concept): Concept {
  return concept;
}
