import type { ShownConflict, StateKey } from '../desk/shown-conflict.ts';
import { capitalize } from '../words/capitalize.ts';
import { sayName } from '../words/state-name.ts';

/** A state as a title: its name, or what is the case in it. */
export function titleOf(
  { key, name, words }: { readonly key: StateKey; readonly name?: string; readonly words: string },
  { statusQuo }: { readonly statusQuo?: StateKey },
): string {
  if (name !== undefined) return sayName(name);
  return key === statusQuo ? 'As things stand' : capitalize(words);
}

/** What the trail calls a state that was gone to: its name, if it has one. */
export function nameOnTrail(
  { namedStates, statusQuo }: Pick<ShownConflict, 'namedStates' | 'statusQuo'>,
  key: StateKey,
  otherwise: string,
): string {
  if (key === statusQuo) return 'The status quo';
  const name = namedStates.find((state) => state.key === key)?.name;
  return name === undefined ? otherwise : sayName(name);
}
