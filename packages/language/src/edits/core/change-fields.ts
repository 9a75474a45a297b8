import type { Content, Path } from './content.ts';
import { type Draft, inTurn, type Step } from './draft.ts';
import { keyOrder } from './section-entry.ts';
import { setField } from './set-field.ts';

/** New values of keys; `null` takes a key out, what is left out stays. */
export type FieldChanges = Readonly<Record<string, Content | number | undefined>>;

/** The draft with several keys of the mapping at the path changed. */
export function changeFields(draft: Draft, path: Path, changes: FieldChanges): Step {
  return inTurn(
    draft,
    Object.entries(changes).map(([key, value]) => (next) => {
      if (value === undefined) return next;
      const content = typeof value === 'number' ? `${value}` : value;
      return setField(next, path, key, content ?? undefined, keyOrder);
    }),
  );
}
