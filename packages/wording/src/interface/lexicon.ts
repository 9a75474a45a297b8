import type { References } from '@standoff/propositions';

/** What a decision maker, a body or a member of one is called. */
export interface PartyName {
  readonly name: string;
  /** Whether the file says that it is several, or one. */
  readonly plural?: boolean;
  readonly isBody?: boolean;
  /** Of a body whose members are the parties to an agreement, which is signed and left. */
  readonly isAgreement?: boolean;
}

export interface OptionName {
  /** `owner.option` */
  readonly option: string;
  readonly name: string;
  /** Ids of its levels. */
  readonly levels: readonly string[];
  /** What is the case at each level, said so that no two options say the same. */
  readonly phrases: readonly string[];
  /** Whether its first level is that it is not taken. */
  readonly yesNo: boolean;
  /** What its levels are counted in, where they are numbers; empty where they are mere numbers. */
  readonly countedIn?: string;
}

export interface StateName {
  readonly name?: string;
  /** Levels of the options in their order; of a state of a graph model none. */
  readonly levels: readonly number[];
  /** What the file says of a state of a graph model. */
  readonly says?: string;
}

export interface FactName {
  readonly name: string;
  /** How likely it is to follow, where that is less than certain. */
  readonly chance?: number;
}

/** How one thinks under a concept, as far as words go by it. */
export interface ConceptName {
  readonly id: string;
  readonly symbol: string;
  /** So many moves ahead; `null` is without end. */
  readonly moves: number | null;
  /** Whether only replies count that their makers like better. */
  readonly credible: boolean;
  /**
   * What it goes by: improvements and what deters them, moves that are foreseen to the end, or what the others could do for
   * one.
   */
  readonly by: 'improvements' | 'foreseen' | 'others';
  /** Whether it asks single comparisons alone, so that its words can be those of its length. */
  readonly judges: boolean;
}

/** All that a wording needs of a conflict: what things are called. */
export interface Lexicon {
  readonly options: readonly OptionName[];
  /** The id of the status quo. */
  readonly statusQuo?: string;
  /** How models are called that are compared, by their places; by their numbers where that is not given. */
  readonly models?: readonly string[];
  party(id: string): PartyName;
  state(id: string): StateName;
  fact(id: string): FactName;
  concept(id: string): ConceptName;
  /** States that the file names, by their levels: what a formula may mean that is true in one state alone. */
  readonly namedStates: readonly {
    readonly id: string;
    readonly name: string;
    readonly levels?: readonly number[];
  }[];
}

/** A lexicon as plain data, which travels with a document. */
export interface LexiconData {
  readonly parties: Readonly<Record<string, PartyName>>;
  readonly options: readonly OptionName[];
  readonly states: Readonly<Record<string, StateName>>;
  readonly facts: Readonly<Record<string, FactName>>;
  readonly concepts: Readonly<Record<string, ConceptName>>;
  readonly namedStates: Lexicon['namedStates'];
  readonly statusQuo?: string;
}

/** The part of a lexicon that some propositions need. */
export function lexiconFor(lexicon: Lexicon, references: References): LexiconData {
  const { options, namedStates, statusQuo } = lexicon;
  const states = statusQuo === undefined ? references.states : [...references.states, statusQuo];
  return {
    parties: named(references.movers, lexicon.party),
    options,
    states: named(states, lexicon.state),
    facts: named(references.facts, lexicon.fact),
    concepts: named(references.concepts, lexicon.concept),
    namedStates,
    ...(statusQuo !== undefined && { statusQuo }),
  };
}

function named<T>(ids: Iterable<string>, name: (id: string) => T): Record<string, T> {
  return Object.fromEntries([...new Set(ids)].map((id) => [id, name(id)]));
}

/** The lexicon of plain data. Throws a RangeError for what it does not name. */
export function readLexicon(data: LexiconData): Lexicon {
  const { parties, options, states, facts, concepts, namedStates, statusQuo } = data;
  return {
    options,
    namedStates,
    ...(statusQuo !== undefined && { statusQuo }),
    party: nameIn(parties),
    state: nameIn(states),
    fact: nameIn(facts),
    concept: nameIn(concepts),
  };
}

function nameIn<T>(names: Readonly<Record<string, T>>): (id: string) => T {
  return (id) => {
    const found = Object.hasOwn(names, id) ? names[id] : undefined;
    if (found === undefined) throw new RangeError(`the lexicon does not name ${id}`);
    return found;
  };
}
