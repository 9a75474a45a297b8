import type { Content, Path } from './content.ts';
import { andThen, type Draft, type Step } from './draft.ts';
import { insertItem } from './insert-item.ts';
import { removeItem } from './remove-item.ts';
import { replaceValue } from './replace-value.ts';

/** The draft with another item in a list; one in several lines makes way for a new one. */
export function replaceItem(draft: Draft, list: Path, at: number, value: Content): Step {
  const replaced = replaceValue(draft, [...list, at], value);
  if (replaced.status === 'draft') return replaced;
  return andThen(insertItem(draft, list, at, { value }), (next) => removeItem(next, list, at + 1));
}
