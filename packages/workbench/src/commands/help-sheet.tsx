import { useWorkspace } from '../document/workspace.ts';
import { SheetDialog } from '../parts/sheet-dialog.tsx';
import { commandsFor } from './commands.ts';
import { isApple, sayShortcut } from './shortcut.ts';
import './palette.css';

/** All keys, each with what it does. */
export default function HelpSheet() {
  const workspace = useWorkspace();
  return (
    <SheetDialog title="Keys">
      <ul className="help-list">
        {commandsFor(workspace).map(
          ({ id, name, key }) =>
            key && (
              <li key={id}>
                <span className="given">{name}</span>
                <kbd>{sayShortcut(key, isApple)}</kbd>
              </li>
            ),
        )}
      </ul>
      <p className="help-note">
        Keys rest while you type in a field. Tab goes from one control to the next, arrows move
        within a group, Escape closes what is open.
      </p>
    </SheetDialog>
  );
}
