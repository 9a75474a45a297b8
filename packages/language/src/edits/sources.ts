import { changeFields } from './core/change-fields.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { addEntry } from './core/section-entry.ts';
import { derivedId } from './derived-id.ts';
import { takenIds } from './taken-ids.ts';

export interface SourceFields {
  readonly title?: string;
  readonly kind?: string | null;
  readonly author?: string | null;
  readonly published?: string | null;
  readonly place?: string | null;
  readonly url?: string | null;
  readonly sha256?: string | null;
  readonly note?: string | null;
}

/** Adds a source, as the last one. */
export function addSource(
  text: string,
  what: SourceFields & { readonly title: string; readonly id?: string },
): EditOutcome {
  const { id: given, ...fields } = what;
  const id = given ?? derivedId(what.kind ?? what.title, takenIds(text, ['sources']), 'source');
  const value = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field ?? undefined]),
  );
  return withId(
    edit(text, (draft) => addEntry(draft, ['sources'], id, entriesOf(value))),
    id,
  );
}

/** Changes what is said of a source; `null` takes a part out. */
export function changeSource(
  text: string,
  what: { readonly id: string; readonly change: SourceFields },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['sources', what.id];
    return nodeAt(draft.root, path)
      ? changeFields(draft, path, { ...what.change })
      : refused('no-such-entry', `no source has the id "${what.id}"`);
  });
}
