import type { Fragment } from '../../interface/fragments.ts';
import { openingWords } from '../grammar/prose-name.ts';

/** With a capital, unless it begins with words of the file. */
export function opened([first = '', ...others]: readonly Fragment[]): Fragment[] {
  if (typeof first === 'string') return [openingWords(first, false), ...others];
  const isOurs = first.ref === 'state' && !first.text.startsWith('“');
  const isName = first.ref === 'party';
  const text = isOurs || isName ? openingWords(first.text, isName) : first.text;
  return [{ ...first, text }, ...others];
}
