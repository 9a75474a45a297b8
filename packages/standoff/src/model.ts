import type { CompiledConflict, Conflict } from '@standoff/language';
import type { ModelIdentity } from '@standoff/report';

/** A model that was read and checked, with everything that analyses need of it. */
export interface Model {
  readonly title: string;
  /** SHA-256 of the UTF-8 text, in hex. */
  readonly sha256: string;
  readonly text: string;
  /** The file as it stands. */
  readonly base: Reading;
  /** What the variants of the file lead to, by id. */
  readonly variants: ReadonlyMap<string, Reading>;
}

/** The file as it stands, or one of its variants. */
export interface Reading {
  /** Id of the variant; absent for the file as it stands. */
  readonly variant?: string;
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
}

/** What documents say of the model that they are about. */
export function identityOf({ title, sha256 }: Model): ModelIdentity {
  return { title, sha256 };
}

/** The reading of a variant, or of the file as it stands. Throws a RangeError if there is none. */
export function readingOf({ base, variants }: Model, variant: string | undefined): Reading {
  if (variant === undefined) return base;
  const reading = variants.get(variant);
  if (reading === undefined) throw new RangeError(`the file has no variant called ${variant}`);
  return reading;
}
