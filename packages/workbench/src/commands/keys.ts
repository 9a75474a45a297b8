import { useWorkspace } from '../document/workspace.ts';
import { usePlainKeys } from '../page/plain-keys.ts';
import { viewOf } from '../views/views.ts';
import { commandsFor } from './commands.ts';
import { isPlain, isPressed, type Shortcut } from './shortcut.ts';

/** Redo has a second key on machines that know it. */
const ALIASES = [{ of: 'redo', shortcut: { key: 'y', mod: true } }];

/** Runs commands by their keys, but never while somebody types or is in a menu or dialog. */
export function startKeys(): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || isTaken(event)) return;
    const commands = commandsFor(useWorkspace.getState());
    const alias = ALIASES.find(({ shortcut }) => isPressed(shortcut, event));
    const command = commands.find(
      ({ id, key }) =>
        id === alias?.of || (key !== undefined && isPressed(key, event) && counts(key)),
    );
    if (command === undefined) return;
    event.preventDefault();
    command.run();
  });
}

/**
 * Whether a key means something where the page is. Who has pressed beside a field and goes on typing there is not led
 * to another view by every letter.
 */
function counts(key: Shortcut): boolean {
  if (!isPlain(key)) return true;
  const { view } = useWorkspace.getState();
  return usePlainKeys.getState().isOn && !(view !== '' && viewOf(view).isWritten);
}

const FIELDS =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=file]), [contenteditable=true], [role=textbox]';
const PLACES = '[role=menu], [role=listbox], [role=dialog], [role=alertdialog]';

/** Whether keys belong to what has the focus, which may be in a shadow tree as the editor is. */
function isTaken(event: KeyboardEvent): boolean {
  const [focused] = event.composedPath();
  return focused instanceof Element && focused.closest(`${FIELDS}, ${PLACES}`) !== null;
}
