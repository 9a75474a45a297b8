import type { Cost } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from './costs.ts';

/** One in so many places of a statement touches what deters from some step, as a rule. */
const PLACES_FOR_ERROR = 7;

/** Looks that a set of errors takes which is made larger, and one of the largest; of those most are never made. */
const LOOKS_OF_SET = 10_000;
const LOOKS_OF_LARGEST = 3000;
const MADE_OF_LARGEST = 1 / 15;

/** More sets than about so many are refused. */
const MOST_SETS = 1_000_000;

/** What is searched. */
export interface ErrorsSearched {
  readonly casebook: Casebook;
  /** Up to so many errors together. */
  readonly upTo: number;
  /** Whether facts may be misread too. */
  readonly facts: boolean;
}

/**
 * To look for errors of belief from sets of one size on, of which there are so many: of the larger ones it is not known
 * before how many there are.
 */
export function searchingErrors(
  { casebook, upTo, facts }: ErrorsSearched,
  from: { readonly size: number; readonly sets: number },
): Cost {
  const { conflict, decisionMakers } = casebook;
  let single = facts ? 2 * conflict.facts.length * decisionMakers.length : 0;
  for (const { preference } of decisionMakers) {
    const statements = preference.kind === 'prioritized' ? preference.statements.length : 0;
    single += statements ** 2 / PLACES_FOR_ERROR;
  }
  let { size, sets } = from;
  let sum = 0;
  for (; size < upTo; size++) {
    sum += LOOKS_OF_SET * Math.min(sets, MOST_SETS);
    sets *= (single / (size + 1)) * (size + 1 === upTo ? MADE_OF_LARGEST : 1);
  }
  if (size === upTo) sum += LOOKS_OF_LARGEST * Math.min(sets, MOST_SETS);
  return looks(sum);
}
