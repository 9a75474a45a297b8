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

/** The changes of a choice, as one text: with none of them all is as the authors have it. */
export function changesOf(choices: Choices): string {
  const changes = Object.values(choices).filter((value) => value !== KEEP);
  // That two statements change places may be chosen at either.
  return [...new Set(changes)].sort().join(' ');
}
