import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { addEntry } from './core/section-entry.ts';
import { type LevelsByOption, setLevels } from './status-quo.ts';

/** Gives a name to a state: the levels in which it differs from the status quo. */
export function addNamedState(
  text: string,
  what: { readonly id: string; readonly levels: LevelsByOption },
): EditOutcome {
  return edit(text, (draft) => addEntry(draft, ['states'], what.id, entriesOf(what.levels)));
}

/** Changes levels of a named state. */
export function changeNamedState(
  text: string,
  what: { readonly id: string; readonly levels: LevelsByOption },
): EditOutcome {
  return edit(text, (draft) => {
    const path = ['states', what.id];
    return nodeAt(draft.root, path)?.kind === 'mapping'
      ? setLevels(draft, path, what.levels)
      : refused('no-such-entry', `no state of options has the id "${what.id}"`);
  });
}
