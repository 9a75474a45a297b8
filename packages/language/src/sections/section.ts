import type { Field } from '../shapes/mapping.ts';
import { remembered } from '../shapes/remembered.ts';
import type { Shape } from '../shapes/shape.ts';

/** A top-level key of a model file. */
export interface Section<T> extends Field<T> {
  readonly shape: Shape<T>;
  /** What it is for, in one or two sentences: the manual and editors show it. */
  readonly about: string;
  readonly required: boolean;
}

/** Declares a section; a model file need not have it unless it is required. */
export function section<T>(
  shape: Shape<T>,
  about: string,
  options: { readonly required: boolean } = { required: false },
): Section<T> {
  return { shape: remembered(shape), about, ...options };
}
