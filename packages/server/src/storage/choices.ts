import type { Offered } from './tables.ts';

/** What a reader chose, by the ids of judgements: `keep`, or the id of a change. Who has no view of one leaves it out. */
export type Choices = Readonly<Record<string, string>>;

export const KEEP = 'keep';

/** The same choices are the same text. */
export function writeChoices(choices: Choices): string {
  return JSON.stringify(Object.entries(choices).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function readChoices(written: string): Choices {
  return Object.fromEntries(JSON.parse(written) as [string, string][]);
}

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

/** The changes of a choice, as one text: with none of them all is as the authors have it. */
export function changesOf(choices: Choices): string {
  const changes = Object.values(choices).filter((value) => value !== KEEP);
  // That two statements change places may be chosen at either.
  return [...new Set(changes)].sort().join(' ');
}
