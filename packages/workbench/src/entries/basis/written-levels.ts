/** A level with its id, and with a phrase where the id does not say it all. */
export interface WrittenLevel {
  readonly id: string;
  readonly phrase?: string;
}

/** The levels that somebody wrote with commas between them; each once. */
export function writtenLevels(text: string): WrittenLevel[] {
  const found = new Map<string, WrittenLevel>();
  for (const part of text.split(',')) {
    const phrase = part.trim();
    if (phrase === '') continue;
    const id = idOf(phrase) || `level-${found.size + 1}`;
    if (!found.has(id)) found.set(id, { id, ...(id !== phrase && { phrase }) });
  }
  return [...found.values()];
}

function idOf(phrase: string): string {
  const letters = phrase.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
}
