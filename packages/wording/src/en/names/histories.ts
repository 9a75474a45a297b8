import { inWords } from '../grammar/lists.ts';
import { capitalize } from '../grammar/prose-name.ts';
import { quote } from '../grammar/quotations.ts';

/** That a signal counts from an event on. */
export function sayNewSignal(says: string): string {
  return `From here on the signal ${quote(says)} counts.`;
}

/** How many orders do as well that are not told. */
export function sayAlsoInJson(n: number): string {
  return `${capitalize(inWords(n, 'other order does', 'other orders do'))} as well; --json lists them.`;
}
