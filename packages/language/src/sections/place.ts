import { number } from '../shapes/scalars.ts';
import { mapped } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';

/** A place of an order of statements, as it is written. */
export interface Place {
  readonly number: number;
  readonly span: Span;
}

export const place = mapped(
  number({ expects: 'the place of a statement, counted from 1', least: 1, whole: true }),
  (value, { span }): Place => ({ number: value, span }),
);
