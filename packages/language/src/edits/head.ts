import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { sectionOrder } from './core/section-order.ts';
import { setField } from './core/set-field.ts';

/** The keys of a file that have one text as their value. */
export type HeadKey = 'title' | 'as-of' | 'about';

/** Sets a text at the head of the file, or takes it out when no value is given. */
export function setHead(
  text: string,
  what: { readonly key: HeadKey; readonly value: string | undefined },
): EditOutcome {
  const { key, value } = what;
  if (value?.trim() === '' || (value === undefined && key === 'title')) {
    return refused('invalid-value', `"${key}" cannot be empty`);
  }
  return edit(text, (draft) => setField(draft, [], key, value?.trim(), sectionOrder()));
}
