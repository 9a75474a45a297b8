import { entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { replaceValue } from './core/replace-value.ts';
import { addEntry } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';

/**
 * Says how far a decision maker or body looks, or no longer says it. One concept for all is written out
 * as one for each; `now` is who looks how far as the file stands.
 */
export function setForesight(
  text: string,
  what: {
    readonly of: string;
    readonly concept: string | undefined;
    readonly now: readonly (readonly [id: string, concept: string])[];
  },
): EditOutcome {
  const { of, concept, now } = what;
  return edit(text, (draft) => {
    const node = nodeAt(draft.root, ['foresight']);
    if (node?.kind === 'text') {
      const others = now.filter(([id]) => concept !== undefined || id !== of);
      const each = others.map(([id, looks]) => [id, id === of ? concept : looks] as const);
      return each.length > 0
        ? replaceValue(draft, ['foresight'], entriesOf(Object.fromEntries(each)))
        : removeEntry(draft, ['foresight']);
    }
    if (concept !== undefined) {
      return nodeAt(draft.root, ['foresight', of])
        ? setField(draft, ['foresight'], of, concept)
        : addEntry(draft, ['foresight'], of, concept);
    }
    return nodeAt(draft.root, ['foresight', of])
      ? removeEntry(draft, ['foresight', of])
      : refused('no-such-entry', `nothing is said of the foresight of "${of}"`);
  });
}
