import type { StateKey } from '../analysis/shown-conflict.ts';
import { capitalize } from './capitalize.ts';
import { sayName } from './state-name.ts';

/** A state as a title: its name, or what is the case in it. */
export function titleOf(
  { key, name, words }: { readonly key: StateKey; readonly name?: string; readonly words: string },
  { statusQuo }: { readonly statusQuo?: StateKey },
): string {
  if (name !== undefined) return sayName(name);
  return key === statusQuo ? 'As things stand' : capitalize(words);
}
