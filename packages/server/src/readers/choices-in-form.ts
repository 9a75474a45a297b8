import { type Choices, KEEP } from '../storage/choices.ts';
import type { Offered } from '../storage/tables.ts';

/** The name of a field of the form. */
export function fieldOf(id: string): string {
  return `judgement-${id}`;
}

/** Reads a form against what is offered: what is not offered counts for nothing. */
export function choicesIn(
  { judgements }: Offered,
  field: (name: string) => string,
): { readonly choices: Choices } | { readonly problem: string } {
  const chosen = judgements.flatMap(({ id, changes }) => {
    const value = field(fieldOf(id));
    if (value === '') return [];
    return [[id, value, value === KEEP || changes.some((one) => one.id === value)] as const];
  });
  if (chosen.some(([, , isOffered]) => !isOffered)) {
    return {
      problem: 'What you chose is no longer on the page. Look through it, and choose again.',
    };
  }
  if (chosen.length === 0) {
    return {
      problem:
        'Choose an answer for at least one judgement; you need not have a view of the others.',
    };
  }
  return { choices: Object.fromEntries(chosen.map(([id, value]) => [id, value])) };
}
