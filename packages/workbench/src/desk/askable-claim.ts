import type { Proposition } from '@standoff/propositions';

/** Something that a sentence claims and that can be asked about by itself. */
export interface AskableClaim {
  readonly that: Proposition;
  readonly says: string;
}
