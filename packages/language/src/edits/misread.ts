import { type Content, entriesOf, nodeAt } from './core/content.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { replaceValue } from './core/replace-value.ts';
import { addEntry } from './core/section-entry.ts';

/** Who misreads which fact. */
export interface MisreadingPlace {
  readonly observer: string;
  readonly fact: string;
}

/** Says what somebody takes a fact to be: yes or no, or keys with values. */
export function setMisreading(
  text: string,
  what: MisreadingPlace & { readonly as: Content },
): EditOutcome {
  const { observer, fact, as } = what;
  return edit(text, (draft) => {
    const path = ['misread', observer, fact];
    if (nodeAt(draft.root, path)) return replaceValue(draft, path, as);
    return nodeAt(draft.root, ['misread'])
      ? addEntry(draft, ['misread', observer], fact, as)
      : addEntry(draft, ['misread'], observer, entriesOf({ [fact]: as }));
  });
}

/** Takes out what is said of how somebody reads a fact, which is then read as it is. */
export function removeMisreading(text: string, what: MisreadingPlace): EditOutcome {
  const { observer, fact } = what;
  return edit(text, (draft) => {
    const path = ['misread', observer, fact];
    return nodeAt(draft.root, path)
      ? removeEntry(draft, path)
      : refused('no-such-entry', `nothing is said of how "${observer}" reads "${fact}"`);
  });
}
