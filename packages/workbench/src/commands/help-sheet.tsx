import { Checkbox } from 'react-aria-components';
import { manualAddress, places } from '../design/manual-places.ts';
import { SheetDialog } from '../design/sheet.tsx';
import { useWorkspace } from '../document/workspace.ts';
import { closeOverlay } from '../page/overlay.ts';
import { setPlainKeys, usePlainKeys } from '../page/plain-keys.ts';
import { commandsFor } from './commands.ts';
import { placeKeys } from './place-keys.ts';
import { isApple, sayShortcut } from './shortcut.ts';
import './palette.css';

/** All keys, each with what it does: those that work everywhere, and those of a place on the page. */
export default function HelpSheet() {
  const workspace = useWorkspace();
  const isOn = usePlainKeys((keys) => keys.isOn);
  const everywhere = commandsFor(workspace).flatMap(({ name, key }) =>
    key === undefined ? [] : [{ does: name, keys: [sayShortcut(key, isApple)] }],
  );
  return (
    <SheetDialog title="Keys" wide onClose={closeOverlay}>
      <Keys where="Everywhere" keys={everywhere} />
      {placeKeys.map(({ where, keys }) => (
        <Keys
          key={where}
          where={where}
          keys={keys.map(({ does, shortcuts }) => ({
            does,
            keys: shortcuts.map((shortcut) => sayShortcut(shortcut, isApple)),
          }))}
        />
      ))}
      <Checkbox
        className="small middle above-10 line gap-5 check"
        isSelected={isOn}
        onChange={setPlainKeys}
      >
        <span className="check-box" aria-hidden="true" />
        Keys that are pressed alone, without {isApple ? '⌘' : 'Ctrl'}, do something
      </Checkbox>
      <p className="soft above-7">
        They do nothing in the views where one writes, and none does while you type in a field. Tab
        goes from one control to the next, arrows move within a group, Escape closes what is open. A
        circled question mark leads to the manual;{' '}
        <a href={manualAddress(places.page)} target="_blank" rel="noreferrer">
          how to use the workbench
        </a>{' '}
        is there as well.
      </p>
    </SheetDialog>
  );
}

interface KeysProps {
  readonly where: string;
  readonly keys: readonly { readonly does: string; readonly keys: readonly string[] }[];
}

function Keys({ where, keys }: KeysProps) {
  return (
    <section aria-label={where} className="help-place">
      <h3 className="eyebrow">{where}</h3>
      <ul className="help-list">
        {keys.map(({ does, keys: pressed }) => (
          <li key={does}>
            <span className="given">{does}</span>
            <span className="line help-keys">
              {pressed.map((each) => (
                <kbd key={each} className="key">
                  {each}
                </kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
