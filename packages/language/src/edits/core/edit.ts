import { readReadings } from '../../read-readings.ts';
import { type Draft, openDraft, type Step } from './draft.ts';
import { type EditOutcome, refused } from './outcome.ts';

/**
 * Edits a text. An edit is refused when the file had no errors and would have some, so that a form
 * never spoils what was right; a file with errors can be edited, in steps, until it has none.
 */
export function edit(text: string, run: (draft: Draft) => Step): EditOutcome {
  const opened = openDraft(text);
  if (opened.status !== 'draft') return opened;
  const result = run(opened);
  if (result.status !== 'draft') return result;
  const [first] = errorsOf(result);
  if (first !== undefined && errorsOf(opened).length === 0) {
    return refused('makes-errors', `the file would have an error: ${first}`);
  }
  return { status: 'edited', text: result.text, changes: result.changes };
}

/** The messages of the errors of a file and of its variants. */
function errorsOf({ root }: Draft): string[] {
  const { diagnostics } = readReadings(root);
  return diagnostics.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
}
