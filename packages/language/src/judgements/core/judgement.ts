import type {
  AddedStatement,
  BodyMember,
  DroppedStatement,
  MisreadFact,
  OptionMoves,
  Perception,
  PreferenceEntry,
  Transition,
  UtilityPreference,
} from '../../conflict/conflict.ts';
import type { Formula } from '../../formula/formula.ts';
import type { YIELDING } from '../../sections/body-members.ts';

/**
 * A change to a checked conflict as a value. Who and what it is about is named by id, places of an
 * order count from 1, and it means the same in every conflict with the same names.
 */
export type Judgement =
  | (Whose & OrderChange)
  | HiddenOption
  | View
  | FactCondition
  | FactChance
  | MoveLimit
  | Lock
  | Penalty
  | VotingRule
  | GivenVote
  | Notice
  | Transitions
  | Term
  | ForesightOf;

export type JudgementOf<K extends Judgement['kind']> = Extract<Judgement, { readonly kind: K }>;

/** Whose preference: that of a decision maker, or what another one, the viewer, takes it to be. */
export interface Whose {
  readonly of: string;
  readonly viewer?: string;
}

/** A change to an order: of statements, and where it can be said there, of a ranking. */
export type OrderChange =
  | Move
  | Swap
  | DroppedStatement
  | AddedStatement
  | RestatedStatement
  | StatementSureness
  | Degree
  | OtherAlternative;

/** What stands at one place of an order of statements stands at another one. */
export interface Move {
  readonly kind: 'move';
  readonly place: number;
  readonly to: number;
  /**
   * Whether a breach of it is greatly worse from then on, where it crosses the line between the two
   * degrees; without it, it stays in its own.
   */
  readonly greatly?: boolean;
}

/** What stands at a place and what follows it change places: statements, or states. */
export interface Swap {
  readonly kind: 'swap';
  readonly place: number;
  /** Of a ranking: even where a great gap lies between the two, which stays where it is. */
  readonly across?: boolean;
  /** Of weights: what the states add up to, which makes them a utility. Not read of any other order. */
  readonly utility?: UtilityPreference['values'];
}

/** What stands at a place says something else, in the same degree. */
export interface RestatedStatement {
  readonly kind: 'restate';
  readonly place: number;
  readonly statement: PreferenceEntry;
}

/** How sure it is that a statement stands: from one half on it is taken to. */
export interface StatementSureness {
  readonly kind: 'sure';
  readonly place: number;
  /** Which one, from 1, of those that stand together at the place; absent of one that stands alone. */
  readonly member?: number;
  readonly value: number;
}

/**
 * Whether a breach of a statement is greatly worse; it moves to the nearest place that it can then
 * have. Of a ranking: whether the gap after a place is a great one.
 */
export interface Degree {
  readonly kind: 'degree';
  readonly place: number;
  readonly greatly: boolean;
}

/** Of two statements under `or-else` the one that is not taken now. */
export interface OtherAlternative {
  readonly kind: 'alternative';
  readonly place: number;
}

/** Whether a viewer does not know of an option of another. */
export interface HiddenOption {
  readonly kind: 'hide';
  readonly viewer: string;
  readonly of: string;
  readonly option: string;
  readonly hidden: boolean;
}

/** All that the conflict says of how one sees another; without `as` it is seen as it is. */
export interface View {
  readonly kind: 'view';
  readonly viewer: string;
  readonly of: string;
  readonly as?: Seen;
  /** Its place among all views of the conflict, from 1; with the others of the viewer without it. */
  readonly place?: number;
}

export type Seen = Omit<Perception, 'observer' | 'observed'>;

/**
 * When a consequence follows; or, with a viewer, that somebody takes it to be the case everywhere, or
 * nowhere, or as it is.
 */
export interface FactCondition {
  readonly kind: 'fact';
  /** Who misreads it; the condition is a constant then, or the consequence itself where it is not misread. */
  readonly viewer?: string;
  readonly fact: string;
  readonly when: Formula;
  /** How likely it follows then; as before when not given, and without a meaning for a viewer. */
  readonly chance?: number;
  /** What else the file says of the misreading; nothing when not given. */
  readonly beside?: BesideMisreading;
  /** Its place among all misreadings of the conflict, from 1; with the others of the viewer without it. */
  readonly place?: number;
}

export type BesideMisreading = Omit<MisreadFact, 'observer' | 'fact' | 'as'>;

/** How likely a consequence follows when its condition is met: from one half on it does. */
export interface FactChance {
  readonly kind: 'chance';
  readonly fact: string;
  readonly value: number;
}

/** How an option may move, whatever its limits were. */
export interface MoveLimit {
  readonly kind: 'limit';
  readonly of: string;
  readonly option: string;
  readonly moves: OptionMoves;
}

/** An option, or an agreement, cannot leave a level any more; without a level it cannot be changed at all. */
export interface Lock {
  readonly kind: 'lock';
  readonly of: string;
  readonly option: string;
  /** The id of the level. */
  readonly level?: string;
}

/**
 * Somebody can punish another: a yes-or-no option of the one who punishes is added, which is possible only where a
 * formula is true, and the other does not want it to be chosen, whose breach is greatly worse.
 */
export interface Penalty {
  readonly kind: 'penalty';
  /** Who is punished. */
  readonly of: string;
  /** Who punishes, and has the option. */
  readonly by: string;
  /** The id of the option. */
  readonly option: string;
  /** What is shown instead of the id. */
  readonly name?: string;
  /** Where it is possible, such as where a deal is broken. */
  readonly when: Formula;
  /** Where it stands in the order of who is punished; last of what is greatly worse without it. */
  readonly place?: number;
  /** Whether who punishes would rather do so than not, below all else; it does not mind without it. */
  readonly willing?: boolean;
  /** It is taken out again. */
  readonly removed?: boolean;
}

/** How a body votes, whatever its rule was. */
export interface VotingRule {
  readonly kind: 'rule';
  readonly of: string;
  readonly votes: number;
  /** Ids of members whose no is enough. */
  readonly vetoes: readonly string[];
}

/** How a member of a body votes on whatever is put to the vote; by its wishes where nothing is given. */
export interface GivenVote {
  readonly kind: 'vote';
  /** The body. */
  readonly of: string;
  readonly member: string;
  readonly vote?: NonNullable<BodyMember['vote']> | typeof YIELDING;
}

/** Whether an agreement has to be left before what it binds to may be broken. */
export interface Notice {
  readonly kind: 'notice';
  readonly of: string;
  readonly value: boolean;
}

/** Who takes an agreement from one level to another, whoever did: what is not listed is of nobody. */
export interface Transitions {
  readonly kind: 'transitions';
  readonly of: string;
  readonly changes: readonly Transition[];
}

/** What a deal of the file sets an option to, whatever it set it to; without a level it leaves it as it is. */
export interface Term {
  readonly kind: 'term';
  /** The deal. */
  readonly of: string;
  /** The id of who has the option, or of an agreement, and that of the option. */
  readonly owner: string;
  readonly option: string;
  /** The id of the level. */
  readonly level?: string;
  /** Its place among the terms, from 1; last without it. */
  readonly place?: number;
}

/** How far a decision maker or body looks, or is taken to look; without a concept nothing is said of it. */
export interface ForesightOf {
  readonly kind: 'foresight';
  readonly viewer?: string;
  readonly of: string;
  readonly concept?: string;
  /** Its place among those whose foresight is given, from 1; last without it. */
  readonly place?: number;
}
