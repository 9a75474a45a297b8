import { type EditOutcome, refused } from './outcome.ts';
import { composeChanges } from './text-change.ts';

/** Several edits, each of the text that the one before it left, as one of the first text. */
export function oneAfterTheOther(
  text: string,
  edits: readonly ((text: string) => EditOutcome)[],
): EditOutcome {
  return edits.reduce<EditOutcome>(
    (before, run) => {
      if (before.status === 'refused') return before;
      const after = run(before.text);
      if (after.status === 'refused') return refused(after.reason.code, after.reason.message);
      const changes = composeChanges(text.length, before.changes, after.changes);
      return { status: 'edited', text: after.text, changes };
    },
    { status: 'edited', text, changes: [] },
  );
}
