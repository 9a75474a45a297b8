import { entriesOf, nodeAt, type Path } from './core/content.ts';
import { andThen, type Draft, type Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { addEntry } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';
import { keysAt } from './references/file-names.ts';
import { type LevelsByOption, setLevels } from './status-quo.ts';

/** Gives a name to a state: an id, the levels in which it differs from the status quo, what it is called. */
export function addNamedState(
  text: string,
  what: { readonly id: string; readonly levels: LevelsByOption; readonly name?: string },
): EditOutcome {
  const { id, levels, name } = what;
  return edit(text, (draft) => addEntry(draft, ['states'], id, entriesOf({ name, ...levels })));
}

/** Changes levels of a named state, or what it is called; `null` takes the name out. */
export function changeNamedState(
  text: string,
  what: {
    readonly id: string;
    readonly levels?: LevelsByOption;
    readonly name?: string | null;
  },
): EditOutcome {
  const { id, levels = {}, name } = what;
  return edit(text, (draft) => {
    const path = ['states', id];
    const node = nodeAt(draft.root, path);
    if (node?.kind !== 'mapping') {
      return refused('no-such-entry', `no state of options has the id "${id}"`);
    }
    const named = name === undefined ? draft : setName(draft, path, name ?? undefined);
    return andThen(named, (next) => setLevels(next, path, levels));
  });
}

/** The name of a state stands before its options. */
function setName(draft: Draft, path: Path, name: string | undefined): Step {
  const options = keysAt(draft.root, path).filter((key) => key !== 'name');
  return setField(draft, path, 'name', name, ['name', ...options]);
}
