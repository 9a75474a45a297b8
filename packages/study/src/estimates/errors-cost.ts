import type { Cost } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from './costs.ts';

/** One in so many places of a statement touches what deters from some step, as a rule. */
const PLACES_FOR_ERROR = 7;

/** Looks that a set of errors takes which is made larger, and one of the largest, most of which need not be looked at. */
const LOOKS_OF_SET = 10_000;
const LOOKS_OF_LARGEST = 200;

/** More sets than about so many are refused. */
const MOST_SETS = 1_000_000;

/** To look for up to so many errors of belief where some may matter: how many sets of them there are is not known before. */
export function searchingErrors(casebook: Casebook, upTo: number, facts: boolean): Cost {
  const { conflict, decisionMakers } = casebook;
  let single = facts ? 2 * conflict.facts.length * decisionMakers.length : 0;
  for (const { preference } of decisionMakers) {
    const statements = preference.kind === 'prioritized' ? preference.statements.length : 0;
    single += statements ** 2 / PLACES_FOR_ERROR;
  }
  let sets = 1;
  let sum = 0;
  for (let size = 1; size <= upTo; size++) {
    sum += LOOKS_OF_SET * Math.min(sets, MOST_SETS);
    sets *= single / size;
  }
  sum += LOOKS_OF_LARGEST * Math.min(sets, PLACES_FOR_ERROR * MOST_SETS);
  return looks(sum);
}
