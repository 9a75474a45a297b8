import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { readConflicts } from '../../variants/read-conflicts.ts';
import { type Draft, openDraft, type Step } from './draft.ts';
import { type EditOutcome, refused } from './outcome.ts';
import { pathAt, sayPlace } from './say-place.ts';

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
    const refusal = refused('makes-errors', sayError(result, first));
    return { ...refusal, reason: { ...refusal.reason, fault: faultIn(result, first) } };
  }
  return { status: 'edited', text: result.text, changes: result.changes };
}

/** The errors of a file and of its variants. */
function errorsOf({ root }: Draft): Diagnostic[] {
  return readConflicts(root).diagnostics.filter(({ severity }) => severity === 'error');
}

function faultIn({ root }: Draft, { message, span, help }: Diagnostic) {
  return { at: pathAt(root, span), message: help === undefined ? message : `${message}; ${help}` };
}

/** The error with its place, and the other places that belong to it: a form may show none of them. */
function sayError({ root }: Draft, { message, span, related = [] }: Diagnostic): string {
  const place = sayPlace(root, span);
  const others = related.flatMap((other) => {
    const elsewhere = sayPlace(root, other.span);
    return elsewhere === place ? [] : [`; ${other.message}: ${elsewhere}`];
  });
  return `the file would have an error in ${place}: ${message}${others.join('')}`;
}
