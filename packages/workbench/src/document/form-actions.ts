import type { TextEdit } from '../analysis/change-text.ts';
import { desk, edit } from './actions.ts';
import { useWorkspace } from './workspace.ts';

/** What stands in the way of a change: a code, and a sentence. */
export interface Obstacle {
  readonly code: string;
  readonly message: string;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the document as a form does: one step for undo, each after the one before. The worker makes
 * the new text; where the text was changed meanwhile it does so again.
 */
export function changeDocument(
  label: string,
  ...changes: readonly TextEdit[]
): Promise<Obstacle | undefined> {
  const next = last.then(() => change(label, changes));
  last = next;
  return next;
}

async function change(label: string, changes: readonly TextEdit[]): Promise<Obstacle | undefined> {
  for (;;) {
    const { text } = useWorkspace.getState();
    const outcome = await desk.change(text, changes);
    if (outcome.status === 'refused') return outcome.reason;
    if (useWorkspace.getState().text !== text) continue;
    void edit(outcome.text, label);
    return undefined;
  }
}
