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
  /**
   * How far a decision maker looks, infinity where nothing bounds that, and whether it fears only
   * replies that serve who makes them.
   */
  readonly foresight: { readonly moves: number; readonly credible: boolean };
  /** Where the definition comes from. */
  readonly citation: string;
  /** Concepts under which every state stable under this one is stable as well. */
  readonly implies: readonly ConceptId[];
  /** Whether an analysis includes it unless told otherwise. */
  readonly byDefault: boolean;
  /** Whether states must be combinations of options. */
  readonly needsOptions: boolean;
  /** Whether it is defined for two who can move, and for no more. */
  readonly needsTwoMovers?: boolean;
  /** Whether it is defined only where every preference ranks the states. */
  readonly needsRanks?: boolean;
  readonly computation: Computation;
}

/** What deters a decision maker from an improvement, as a declaration over the operators. */
export type Computation =
  | SanctionComputation
  | SimultaneousComputation
  | ExchangeComputation
  | AnticipationComputation
  | SupportComputation;

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

/**
 * The decision maker and the others move in turn, for so many moves. Whoever's turn it is may stop; the
 * decision maker looks for something better than where it began, and the others keep it from that.
 */
export interface ExchangeComputation {
  readonly kind: 'exchange';
  /** Moves in all, a legal sequence of the others counting as one; infinity for as many as they like. */
  readonly moves: number;
  /** Whether only improvements of each mover count, those of the decision maker among them. */
  readonly response: 'any' | 'improving';
}

/** Two move in turn, each to where it expects the best for itself in the moves that are left. */
export interface AnticipationComputation {
  readonly kind: 'anticipation';
  /** Moves in all; infinity for what holds of every number of moves from some number on. */
  readonly moves: number;
}

/** The others could bring about something that the decision maker likes better. */
export interface SupportComputation {
  readonly kind: 'support';
}

/** Declares a concept; the identity function, there for its type. */
export function defineConcept(concept: Concept): Concept {
  return concept;
}

/**
 * Concepts that differ in a number, such as how many moves are foreseen. The id of each is the prefix and
 * the number: `l3`.
 */
export interface ConceptFamily {
  /** Letters that no other id begins with before a number. */
  readonly prefix: string;
  /** As the literature writes it, such as `L_h`. */
  readonly symbol: string;
  readonly name: string;
  /** What the number counts. */
  readonly counts: string;
  readonly least: number;
  readonly most: number;
  /** Numbers of members that stand for all in tests and tables. */
  readonly examples: readonly number[];
  /** The concept with this number, always the same object. */
  member(number: number): Concept;
}

/** Declares a family by what makes its members. */
export function defineFamily(
  family: Omit<ConceptFamily, 'member'> & { readonly define: (number: number) => Concept },
): ConceptFamily {
  const made = new Map<number, Concept>();
  const { define, ...about } = family;
  return {
    ...about,
    member(number) {
      const concept = made.get(number) ?? define(number);
      made.set(number, concept);
      return concept;
    },
  };
}
