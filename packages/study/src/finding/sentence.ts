import type { StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
/** A sentence of the finding: what one reads first. */
export interface FindingSentence {
  readonly about: 'status-quo' | 'common-gains' | 'equilibria' | 'decision-makers';
  readonly text: string;
  /** Codes of the states that it speaks of. */
  readonly states: readonly StateCode[];
  readonly claims: readonly ClaimLink[];
  /** States that it lists, in words. */
  readonly items: readonly FindingItem[];
}

export interface FindingItem {
  /** Code of the state. */
  readonly state: StateCode;
  readonly text: string;
}

/** Makes a sentence; what it speaks of, rests on and lists may be left out. */
export function sentence(
  about: FindingSentence['about'],
  text: string,
  details: Partial<Pick<FindingSentence, 'states' | 'claims' | 'items'>> = {},
): FindingSentence {
  return { about, text, states: [], claims: [], items: [], ...details };
}
