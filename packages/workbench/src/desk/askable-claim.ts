import type { Proposition } from '@standoff/propositions';

/** Something that is asked about by itself. */
export interface AskedClaim {
  /** As text where a link says it. */
  readonly that: Proposition | string;
  /** Set where it names states by their keys, as views know them, and not by their ids. */
  readonly byKeys?: true;
  /** The variant that it is about, null for the file as it stands, where that is not the one that is open. */
  readonly elsewhere?: { readonly variant: string | null };
}

/** Something that a sentence claims and that can be asked about by itself. */
export interface AskableClaim extends AskedClaim {
  readonly says: string;
}

/** What a sentence claims that is found once it is asked about, with the words of each. */
export type ClaimsToFind =
  | { readonly sought: 'headline' }
  | { readonly sought: 'means'; readonly means: readonly Proposition[] };
