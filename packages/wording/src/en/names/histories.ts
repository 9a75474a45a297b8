import { inWords } from '../grammar/lists.ts';
import { capitalize } from '../grammar/prose-name.ts';
import { quote } from '../grammar/quotations.ts';

/** What stands above the parts of a history. */
export function sayHistoryHeadings() {
  return {
    all: 'The timeline against the model',
    others: 'What else was done',
    conditions: 'What the steps say of preferences',
    claims: 'Claims',
  } as const;
}

/** That a signal counts from an event on. */
export function sayNewSignal(says: string): string {
  return `From here on the signal ${quote(says)} counts.`;
}

/** How many orders do as well that are not told. */
export function sayAlsoInJson(n: number): string {
  return `${capitalize(inWords(n, 'other order does', 'other orders do'))} as well; --json lists them.`;
}
