import { type Casebook, sayNotTaken } from '@standoff/study';
import type { SentenceTold } from './sentences-told.ts';

/** What the file is less than half sure of, so that it is not taken to be so: judgements in their own words. */
export function notTaken(casebook: Casebook): SentenceTold[] {
  const text = sayNotTaken(casebook);
  if (text === '') return [];
  return [
    { text, says: [text], predicate: text, means: [], claims: [], items: [], detail: 'default' },
  ];
}
