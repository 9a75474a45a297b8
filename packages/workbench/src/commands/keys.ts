import { useWorkspace } from '../document/workspace.ts';
import { commandsFor } from './commands.ts';
import { isPressed } from './shortcut.ts';

/** Redo has a second key on machines that know it. */
const ALIASES = [{ of: 'redo', shortcut: { key: 'y', mod: true } }];

/** Runs commands by their keys, but never while somebody types or is in a menu or dialog. */
export function startKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || isTaken(event)) return;
    const commands = commandsFor(useWorkspace.getState());
    const alias = ALIASES.find(({ shortcut }) => isPressed(shortcut, event));
    const command = commands.find(
      ({ id, key }) => id === alias?.of || (key !== undefined && isPressed(key, event)),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  });
}

const FIELDS =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=file]), [contenteditable=true], [role=textbox]';
const PLACES = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog]';

/** Whether keys belong to what has the focus, which may be in a shadow tree as the editor is. */
function isTaken(event: KeyboardEvent): boolean {
  const [focused] = event.composedPath();
  return focused instanceof Element && focused.closest(`${FIELDS}, ${PLACES}`) !== null;
}
