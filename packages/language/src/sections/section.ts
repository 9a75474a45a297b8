import type { Conflict } from '../conflict/conflict.ts';
import type { Field } from '../shapes/mapping.ts';
import { remembered } from '../shapes/remembered.ts';
import type { Shape } from '../shapes/shape.ts';
import type { GroundedPart } from './grounded-part.ts';
import type { ReferenceRule } from './reference-rules.ts';

/** A top-level key of a model file. */
export interface Section<T> extends Field<T>, SectionFacts {
  readonly shape: Shape<T>;
  /** What it is for, in one or two sentences: the manual and editors show it. */
  readonly about: string;
  readonly required: boolean;
}

/** What a section tells about itself, for everything that treats all sections alike. */
export interface SectionFacts {
  /** The form of model without which it makes no sense; absent where it fits both. */
  readonly form?: 'options';
  /** What one of its entries is called, before its name or number: `the threat`. */
  readonly entry?: string | SayEntry;
  /** Where names are given and used in it. `because` stands everywhere and is not listed. */
  readonly references?: readonly ReferenceRule[];
  /**
   * Whose options stand without a prefix, as keys after that of the section: the last key where the
   * pattern ends in `*`, else the text that stands there. Of several patterns the first that fits.
   */
  readonly owner?: string | readonly string[];
  /** Its parts that can cite claims or hold formulas, in the order of the file. */
  readonly grounds?: (conflict: Conflict) => readonly GroundedPart[];
}

/** Keys, and in lists positions from 0. */
export type Keys = readonly (string | number)[];

/** Says what stands at some keys inside an entry; `nameAt` gives what the file calls something. */
export type SayEntry = (
  entry: string | number,
  inside: Keys,
  nameAt: (...path: Keys) => string,
) => string;

/** Declares a section; a model file need not have it unless it is required. */
export function section<T>(
  shape: Shape<T>,
  about: string,
  { required = false, ...facts }: SectionFacts & Partial<Pick<Field<T>, 'required' | 'write'>> = {},
): Section<T> {
  return { shape: remembered(shape), about, required, ...facts };
}
