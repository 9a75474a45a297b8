import type { CompiledConflict, Conflict } from '@standoff/language';

/** A model that was read and checked, with everything that analyses need of it. */
export interface Model {
  readonly title: string;
  /** SHA-256 of the UTF-8 text, in hex. */
  readonly sha256: string;
  readonly text: string;
  /** The file as it stands. */
  readonly base: Version;
  /** What the variants of the file lead to, by id. */
  readonly variants: ReadonlyMap<string, Version>;
}

/** The file as it stands, or one of its variants. */
export interface Version {
  /** Id of the variant; absent for the file as it stands. */
  readonly variant?: string;
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
}

/** A model or one of its variants, by the name that was given for it. */
export interface NamedVersion {
  readonly name: string;
  readonly model: Model;
  readonly version: Version;
}

/** What documents say of the model that they are about. */
export function identityOf({ title, sha256 }: Model): Pick<Model, 'title' | 'sha256'> {
  return { title, sha256 };
}
