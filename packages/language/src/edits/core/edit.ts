import { createDiagnosticCollector } from '../../diagnostics/diagnostic-collector.ts';
import { readFile } from '../../read-file.ts';
import { checkVariantReadings } from '../../variants/check-variants.ts';
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
  const collector = createDiagnosticCollector();
  const { written } = readFile(root, collector);
  checkVariantReadings(root, written?.fields.variants, collector);
  const found = collector.list();
  return found.flatMap(({ severity, message }) => (severity === 'error' ? [message] : []));
}
