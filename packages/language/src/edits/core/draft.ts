import type { MappingNode } from '../../document/node.ts';
import { readDocument } from '../../document/read-document.ts';
import { type Content, contentOf, sameContent } from './content.ts';
import { type Refused, refused } from './outcome.ts';
import { applyChanges, composeChanges, orderedChanges, type TextChange } from './text-change.ts';

/** A text on the way from its old to its new form. */
export interface Draft {
  readonly status: 'draft';
  readonly text: string;
  readonly root: MappingNode;
  /** The line break that the file uses. */
  readonly newline: '\n' | '\r\n';
  readonly original: string;
  /** What leads from the original to the text. */
  readonly changes: readonly TextChange[];
}

/** A step of an edit: the draft after it, or why it was refused. */
export type Step = Draft | Refused;

/** The draft of a text, which has to be a YAML file without errors of YAML. */
export function openDraft(text: string): Step {
  const root = readRoot(text);
  if (!root) {
    return refused('syntax-errors', 'the text has errors of YAML; correct them in the text first');
  }
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { status: 'draft', text, root, newline, original: text, changes: [] };
}

function readRoot(text: string): MappingNode | undefined {
  let sound = true;
  const root = readDocument(text, () => {
    sound = false;
  });
  return sound ? root : undefined;
}

/** Goes on with a draft, unless it was refused. */
export function andThen(step: Step, next: (draft: Draft) => Step): Step {
  return step.status === 'draft' ? next(step) : step;
}

/** The steps one after the other. */
export function inTurn(start: Step, steps: readonly ((draft: Draft) => Step)[]): Step {
  return steps.reduce(andThen, start);
}

/**
 * The draft with some places of its text changed, provided that it then says what is expected. What
 * could not be foreseen in the way a file is written ends here, and not in a spoilt file.
 */
export function changeText(draft: Draft, changes: readonly TextChange[], expected: Content): Step {
  const ordered = orderedChanges(changes);
  const text = applyChanges(draft.text, ordered);
  const root = readRoot(text);
  if (!root || !sameContent(contentOf(root), expected)) return refuseLayout(changes);
  const composed = composeChanges(draft.original.length, draft.changes, ordered);
  return { ...draft, text, root, changes: composed };
}

export function refuseLayout(changes: readonly TextChange[] = []): Refused {
  return refused(
    'layout',
    'this part of the file is written in a way that cannot be edited here; edit it in the text',
    changes.map(({ from, to }) => ({ start: from, end: to })),
  );
}

/** The draft with some words of its text changed, which may stand inside formulas. */
export function rewriteText(draft: Draft, changes: readonly TextChange[]): Step {
  const text = applyChanges(draft.text, orderedChanges(changes));
  const root = readRoot(text);
  return root ? changeText(draft, changes, contentOf(root)) : refuseLayout(changes);
}
