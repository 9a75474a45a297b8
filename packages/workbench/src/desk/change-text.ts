import { edits } from '@standoff/language';

type Edits = typeof edits;

/** An edit of the language by its name, with what it is to change. */
export type TextEdit = {
  [Name in keyof Edits]: Edits[Name] extends (text: string, what: infer What) => edits.EditOutcome
    ? { readonly edit: Name; readonly what: What }
    : never;
}[keyof Edits];

/**
 * A text after edits one after the other, each of the text that the one before it left; refused as a
 * whole where one is. Out of nothing comes a new model file first.
 */
export function changeText(text: string, changes: readonly TextEdit[]): edits.EditOutcome {
  const start = text.trim() === '' ? edits.newModel({ title: '' }) : text;
  let outcome: edits.EditOutcome = { status: 'edited', text: start, changes: [] };
  for (const { edit, what } of changes) {
    const run = edits[edit] as (text: string, what: TextEdit['what']) => edits.EditOutcome;
    outcome = run(outcome.text, what);
    if (outcome.status === 'refused') return outcome;
  }
  return outcome;
}
