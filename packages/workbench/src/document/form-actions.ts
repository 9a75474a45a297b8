import type { TextEdit } from '../desk/change-text.ts';
import { desk, edit } from './actions.ts';
import { changesInTurn, type Obstacle } from './changes-in-turn.ts';
import { expectChange } from './pending-typing.ts';
import { useWorkspace } from './workspace.ts';

const change = changesInTurn({
  open: useWorkspace.getState,
  changed: (text, changes) => desk.change(text, changes),
  take: (text, label) => void edit(text, label),
});

/** Changes the document as a form does: one step for undo, each after the one before. */
export function changeDocument(
  label: string,
  ...changes: readonly TextEdit[]
): Promise<Obstacle | undefined> {
  const made = change(label, changes);
  expectChange(made);
  return made;
}
