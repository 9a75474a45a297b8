import type { Casebook } from '@standoff/study';
import { type Fragment, joinWords } from '@standoff/wording';
import type { ShownWord } from './shown-conflict.ts';
import { keyOf } from './state-keys.ts';

/** The pieces of a sentence. What stands for a name, such as *it*, is words. */
export function shownWords(casebook: Casebook, says: readonly Fragment[]): ShownWord[] {
  const words: ShownWord[] = [];
  const add = (text: string) => {
    const last = words.at(-1);
    if (typeof last === 'string') words[words.length - 1] = last + text;
    else words.push(text);
  };
  for (const one of joinWords(says)) {
    const named = typeof one === 'string' ? undefined : namedBy(casebook, one);
    if (named === undefined) add(typeof one === 'string' ? one : one.text);
    else words.push(named);
  }
  return words;
}

type Referring = Exclude<Fragment, string>;

function namedBy(casebook: Casebook, { ref, id, text, name }: Referring): ShownWord | undefined {
  if (ref === 'party') {
    const mover = casebook.movers.findIndex((one) => one.id === id);
    return mover < 0 ? undefined : { mover, text };
  }
  const state = ref === 'state' && name !== undefined ? casebook.stateWithId(id) : undefined;
  return state === undefined ? undefined : { state: keyOf(casebook, state), text, name: name! };
}
