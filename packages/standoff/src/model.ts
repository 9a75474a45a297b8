import type { CompiledConflict, Conflict } from '@standoff/language';

/** A model that was read and checked, with everything that analyses need of it. */
export interface Model {
  readonly title: string;
  /** SHA-256 of the UTF-8 text, in hex. */
  readonly sha256: string;
  readonly text: string;
  /** The variant of the file that this is; absent for the file as it stands. */
  readonly variant?: string;
  /** Ids of all variants of the file. */
  readonly variants: readonly string[];
  readonly conflict: Conflict;
  readonly compiled: CompiledConflict;
}
