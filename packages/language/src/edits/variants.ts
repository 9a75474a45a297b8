import {
  type Content,
  contentOf,
  type Entries,
  entriesOf,
  isEntries,
  nodeAt,
} from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addEntry } from './core/section-entry.ts';

export interface NewVariant {
  readonly id: string;
  readonly says?: string;
  readonly by?: string;
  /** What stands at the dotted path of a place in the file: `facts.war.when`. */
  readonly set: Readonly<Record<string, Content>>;
  /** Id of a variant that it says the same as, but for what is set. */
  readonly like?: string;
}

/** Adds a named change of the file, as the last one. */
export function addVariant(text: string, { id, says, by, set, like }: NewVariant): EditOutcome {
  return edit(text, (draft) => {
    const other = like === undefined ? undefined : nodeAt(draft.root, ['variants', like, 'set']);
    const before = other === undefined ? entriesOf({}) : contentOf(other);
    const all = isEntries(before) ? withEntries(before, set) : entriesOf(set);
    return addEntry(draft, ['variants'], id, entriesOf({ says, by, set: all }));
  });
}

/** What is set comes after what was, and in the place of what has its path. */
function withEntries({ entries }: Entries, set: NewVariant['set']): Entries {
  const rest = entries.filter(([path]) => !Object.hasOwn(set, path));
  return { entries: [...rest, ...Object.entries(set)] };
}

export function removeVariant(text: string, { id }: { readonly id: string }): EditOutcome {
  return edit(text, (draft) =>
    nodeAt(draft.root, ['variants', id])
      ? removeEntry(draft, ['variants', id])
      : refused('no-such-entry', `no variant has the id "${id}"`),
  );
}
