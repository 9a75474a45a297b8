import { changeFields } from './core/change-fields.ts';
import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused, withId } from './core/outcome.ts';
import { addEntry } from './core/section-entry.ts';
import { nextId } from './derived-id.ts';
import { takenIds } from './taken-ids.ts';

export interface NewClaim {
  readonly says: string;
  /** A source and a place in it: `article ¶8`. */
  readonly at?: string | readonly string[];
  readonly by?: string;
  readonly kind?: string;
  /** The next number of the series when it is not given. */
  readonly id?: string;
}

/** Adds a claim, as the last one. */
export function addClaim(text: string, what: NewClaim): EditOutcome {
  const { says, at, by, kind } = what;
  const id = what.id ?? nextId(takenIds(text, ['claims']), 'c');
  return withId(
    edit(text, (draft) => addEntry(draft, ['claims'], id, entriesOf({ kind, by, at, says }))),
    id,
  );
}

/** Changes a claim; `null` takes a part out. */
export function changeClaim(
  text: string,
  what: {
    readonly id: string;
    readonly change: {
      readonly says?: string;
      readonly at?: string | readonly string[] | null;
      readonly by?: string | null;
      readonly kind?: string | null;
    };
  },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['claims', what.id];
    return nodeAt(draft.root, path)
      ? changeFields(draft, path, what.change)
      : refused('no-such-entry', `no claim has the id "${what.id}"`);
  });
}
