import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addEntry } from './core/section-entry.ts';

export interface NewVariant {
  readonly id: string;
  readonly says?: string;
  readonly by?: string;
  /** Texts by the dotted path of their place in the file: `facts.war.when`. */
  readonly set: Readonly<Record<string, string>>;
}

/** Adds a named change of the file, as the last one. */
export function addVariant(text: string, { id, says, by, set }: NewVariant): EditOutcome {
  const value = entriesOf({ says, by, set: entriesOf(set) });
  return edit(text, (draft) => addEntry(draft, ['variants'], id, value));
}

export function removeVariant(text: string, { id }: { readonly id: string }): EditOutcome {
  return edit(text, (draft) =>
    nodeAt(draft.root, ['variants', id])
      ? removeEntry(draft, ['variants', id])
      : refused('no-such-entry', `no variant has the id "${id}"`),
  );
}
