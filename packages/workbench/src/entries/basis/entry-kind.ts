import type { edits, Sketch, SketchedEntry } from '@standoff/language';
import type { Content, Values } from './content.ts';

/** What a part of an entry is, which decides how it is shown and changed. */
export type FieldType =
  | 'text'
  | 'long'
  | 'choice'
  | 'decision-maker'
  | 'mover'
  | 'decision-makers'
  | 'fact'
  | 'facts'
  | 'signals'
  | 'concept'
  | 'certainty'
  | 'receivers'
  | 'condition'
  | 'levels'
  | 'amount'
  | 'counted'
  | 'number'
  | 'seen'
  | 'hides'
  | 'thoughts'
  | 'shows'
  | 'members'
  | 'rule'
  | 'sponsors'
  | 'first-option'
  | 'stages'
  | 'transitions'
  | 'bindings'
  | 'own-options'
  | 'doubt-target'
  | 'doubt-how'
  | 'settings'
  | 'claims'
  | 'place'
  | 'only-text';

/** What forms know beside the entry that they show. */
export interface EntryContext {
  readonly sketch: Sketch;
  readonly claims: readonly { readonly id: string; readonly says: string }[];
  readonly concepts: readonly { readonly id: string; readonly name: string }[];
}

/** A part of an entry that is asked for. */
export interface Field {
  /** Where it stands in the entry; what begins with `@` is where the entry stands itself. */
  readonly key: string;
  /** All keys that it holds, where these are others than `key`. */
  readonly keys?: readonly string[];
  readonly type: FieldType;
  readonly label: string;
  /** What could be given, in a blank field. */
  readonly hint?: string;
  /** What else one has to know to give it. */
  readonly note?: string;
  /** What to do where it is missing; absent where it may be. */
  readonly needed?: string;
  readonly choices?: readonly (readonly [value: string, words: string])[];
  readonly isAsked?: (values: Values, context: EntryContext) => boolean;
}

/** What stands in the way of saving a form, and at which field. */
export interface Problem {
  readonly key: string;
  readonly words: string;
}

/** A kind of entry of a model file, for which one form serves. */
export interface EntryKind {
  /** The key of its section. */
  readonly section: string;
  /** Where its entries stand and which there are, if that is no section of the file. */
  readonly apart?: {
    readonly path: edits.Path;
    readonly entries: (sketch: Sketch) => readonly SketchedEntry[];
  };
  /** `the threat`, for what was done. */
  readonly one: string;
  readonly another: string;
  readonly add: string;
  /** What is said where there is none. */
  readonly none: string;
  readonly fields: readonly Field[];
  readonly isList?: boolean;
  /** Where a new one stands in such a list; last where nothing is said. */
  readonly placeInList?: (values: Values, context: EntryContext) => number | undefined;
  /** The key whose value stands alone where nothing else is said. */
  readonly short?: string;
  /** What has to be there first; says what to do. */
  readonly waitsFor?: (context: EntryContext) => string | undefined;
  /** The entry in a sentence or less. */
  readonly says: (values: Values, context: EntryContext) => string;
  /** What it is known by, of which an id is made. */
  readonly words: (values: Values) => string;
  readonly problem?: (values: Values, context: EntryContext) => Problem | undefined;
  /** The place of an entry in the values of its form. */
  readonly place?: readonly string[];
  /** What other parts of the file refer to, and how it is called to take it out. */
  readonly isNamed?: 'source' | 'body' | 'agreement' | 'claim' | 'quantity';
  /** What the form of a new one holds at first. */
  readonly begins?: Values;
}

export interface FieldProps {
  readonly field: Field;
  readonly value: Content | undefined;
  readonly values: Values;
  readonly context: EntryContext;
  readonly isNew: boolean;
  readonly id: string;
  readonly describedBy: string;
  readonly isFaulty: boolean;
  readonly set: (changes: Values) => void;
}
