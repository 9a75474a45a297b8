import type { Grounded } from './grounded.ts';
import type { Preference, PreferenceEntry } from './preference.ts';

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
  readonly says?: string;
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
  /** The id of the statement before which it comes, where the file says it so: the place follows it. */
  readonly named?: string;
  readonly statement: PreferenceEntry;
}

export interface DroppedStatement {
  readonly kind: 'drop';
  readonly place: number;
  /** Its id, where the file says it so: the place follows it. */
  readonly named?: string;
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
