import type { Proposition } from '@standoff/propositions';
import type { Stands } from '@standoff/study';
import type { StateKey } from './shown-conflict.ts';

/** What is asked of the variants that were compared: against which they are held, and whether it is sought what turns cells. */
export interface AskedGrid {
  readonly base: number;
  readonly cruxes: boolean;
  /** Other texts that are held beside the file and its variants. */
  readonly others?: readonly OtherText[];
}

/** An earlier version of the file, a copy, or another model of the same conflict. */
export interface OtherText {
  /** No two have the same name, nor that of a variant. */
  readonly name: string;
  readonly text: string;
}

/** The file as it stands and its variants as a grid: what is looked at, by what each finds, held against one of them. */
export interface ShownGrid {
  /** The place of the column against which the others are held. */
  readonly base: number;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly ShownRow[];
  /** What it means that a state holds. */
  readonly reads: string;
  /** What goes by a number, in the base and beside it, and means something else there, in sentences. */
  readonly moved: readonly string[];
  /** What turns cells, by the letters that these have. */
  readonly disputes: readonly {
    readonly mark: string;
    readonly says: string;
    /** In which columns it is otherwise than in the base. */
    readonly in: readonly boolean[];
  }[];
}

export interface GridColumn {
  /** Id of the variant; null of the file as it stands, and of another text. */
  readonly variant: string | null;
  /** The name of another text. */
  readonly other?: string;
  /** What the file says of it. */
  readonly says?: string;
  /** What is found there, in one sentence. */
  readonly headline: string;
}

export interface ShownRow {
  readonly id: string;
  readonly kind: 'state' | 'finding' | 'number';
  readonly about: string;
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  readonly stands: Stands;
  readonly says: string;
  /** In a sentence that goes on from what the row is about. */
  readonly inFull: string;
  /** What is found there, with states by their keys, where it is a proposition. */
  readonly claims?: Proposition;
  /** Whether it says what holds under the foresight that is given. */
  readonly isGiven: boolean;
  /** The state that it is about, where it is one there. */
  readonly key?: StateKey;
  readonly changed: boolean;
  readonly mark?: string;
  readonly turns: readonly ShownTurn[];
}

export interface ShownTurn {
  /** Symbols of the concepts of which it is so; none of a finding. */
  readonly under: readonly string[];
  /** What is enough, each set in words; none where nothing is. */
  readonly sets: readonly ShownTurningSet[];
}

export interface ShownTurningSet {
  /** What they argue about. */
  readonly topics: readonly string[];
  /** What is judged otherwise then, and the places of it among all differences, where that can be put into the file as it stands. */
  readonly trial?: { readonly says: string; readonly set: readonly number[] };
}
