import { type Content, entriesOf, nodeAt } from './core/content.ts';
import { inTurn } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { addEntry } from './core/section-entry.ts';
import { setField } from './core/set-field.ts';

/** The customary order of what is said of a view. */
const viewOrder: readonly string[] = [
  ...['prefers', 'ranking', 'weights', 'utility', 'relation', 'greatly', 'unknown'],
  ...['add', 'at', 'drop', 'was', 'hides', 'foresight', 'sure', 'perceptions', 'because', 'says'],
];

/** How one sees another. */
export interface PerceptionPlace {
  readonly observer: string;
  readonly observed: string;
}

/** Sets keys of what is said of a view; one without a value goes. What is not named stays. */
export function setPerception(
  text: string,
  what: PerceptionPlace & {
    readonly fields: readonly (readonly [key: string, value: Content | undefined])[];
  },
): EditOutcome {
  const { observer, observed, fields } = what;
  return edit(text, (draft) => {
    const path = ['perceptions', observer, observed];
    if (!nodeAt(draft.root, path)) {
      const said = entriesOf(Object.fromEntries(fields));
      return nodeAt(draft.root, ['perceptions'])
        ? addEntry(draft, ['perceptions', observer], observed, said)
        : addEntry(draft, ['perceptions'], observer, entriesOf({ [observed]: said }));
    }
    // What is new comes first: a mapping without a key would be gone.
    const inOrder = [...fields].sort((a, b) => Number(!a[1]) - Number(!b[1]));
    return inTurn(
      draft,
      inOrder.map(
        ([key, value]) =>
          (next) =>
            setField(next, path, key, value, viewOrder),
      ),
    );
  });
}

/** Takes out what is said of how one sees another, who is then seen as it is. */
export function removePerception(text: string, what: PerceptionPlace): EditOutcome {
  const { observer, observed } = what;
  return edit(text, (draft) => {
    const path = ['perceptions', observer, observed];
    return nodeAt(draft.root, path)
      ? removeEntry(draft, path)
      : refused('no-such-entry', `nothing is said of how "${observer}" sees "${observed}"`);
  });
}
