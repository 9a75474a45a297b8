import type { StateKey } from '../analysis/readings.ts';

/** A state as a title: its name, or what is the case in it. */
export function titleOf(
  { key, name, words }: { readonly key: StateKey; readonly name?: string; readonly words: string },
  { statusQuo }: { readonly statusQuo?: StateKey },
): string {
  if (name !== undefined) return sayName(name);
  return key === statusQuo ? 'As things stand' : capitalize(words);
}

/** A name as a title. Ids stand for names where the file gives none: `open-war`. */
export function sayName(name: string): string {
  return capitalize(name.includes(' ') ? name : name.replaceAll('-', ' '));
}

export function capitalize(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
