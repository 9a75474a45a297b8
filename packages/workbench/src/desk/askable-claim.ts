import type { Proposition } from '@standoff/propositions';

/** Something that is asked about by itself. */
export interface AskedClaim {
  /** As text where a link says it. */
  readonly that: Proposition | string;
  /** Set where it names states by their keys, as views know them, and not by their ids. */
  readonly byKeys?: true;
}

/** Something that a sentence claims and that can be asked about by itself. */
export interface AskableClaim extends AskedClaim {
  readonly says: string;
}
