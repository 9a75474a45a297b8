import { type ComponentType, lazy, Suspense } from 'react';
import { Button } from 'react-aria-components';
import { isApple, sayShortcut } from '../commands/shortcut.ts';
import { readVariant, redo, setView } from '../document/actions.ts';
import { pendingTrial } from '../document/trial.ts';
import { undoLast } from '../document/trial-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ForesightControl } from './foresight-control.tsx';
import { openOverlay } from './overlay.ts';
import { viewOf, views } from './views.ts';
import './masthead.css';

const ShareMenu = lazy(() => import('../share/share-menu.tsx'));
const ThemeSwitch = lazy(() => import('./theme-switch.tsx'));

/** Menus come a moment after the finding; until then their buttons stand in their places. */
function LateMenu({ menu: Menu, name }: { readonly menu: ComponentType; readonly name: string }) {
  return (
    <Suspense
      fallback={
        <Button className="quiet-button" isDisabled>
          {name}
        </Button>
      }
    >
      <Menu />
    </Suspense>
  );
}

export function Masthead() {
  const inLibrary = useWorkspace((workspace) => workspace.view === '');
  if (inLibrary) return <LibraryMasthead />;
  return <ConflictMasthead />;
}

function LibraryMasthead() {
  return (
    <header className="masthead">
      <div className="masthead-top">
        <a className="wordmark" href="#/" aria-current="page">
          Standoff
        </a>
        <span className="masthead-space" />
        <CommandsButton />
        <LateMenu menu={ThemeSwitch} name="Theme" />
      </div>
    </header>
  );
}

function ConflictMasthead() {
  const title = useWorkspace((workspace) => workspace.conflict?.title);
  const asOf = useWorkspace((workspace) => workspace.conflict?.asOf);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <a className="wordmark" href="#/">
          Standoff
        </a>
        <h1 className="masthead-title given">{title ?? '…'}</h1>
        <VariantPicker />
        {asOf !== undefined && <span className="masthead-date">{asOf}</span>}
        <UndoButtons />
        <span className="masthead-tools">
          <LateMenu menu={ShareMenu} name="Share" />
          <CommandsButton />
          <span className="masthead-theme">
            <LateMenu menu={ThemeSwitch} name="Theme" />
          </span>
        </span>
      </div>
      <div className="masthead-bar">
        <Navigation />
        <ForesightControl />
      </div>
    </header>
  );
}

/** The readings that the file offers: as it stands, or one of its variants. */
function VariantPicker() {
  const variants = useWorkspace((workspace) => workspace.conflict?.variants);
  const variant = useWorkspace((workspace) => workspace.variant);
  if (variants === undefined || variants.length === 0) return null;
  return (
    <select
      className="variant-picker"
      aria-label="Which reading of the file"
      value={variant ?? ''}
      onChange={({ target: { value } }) => void readVariant(value === '' ? undefined : value)}
    >
      <option value="">as the file stands</option>
      {variants.map(({ id, says }) => (
        <option key={id} value={id}>
          {says === undefined ? `variant ${id}` : `variant ${id}: ${says}`}
        </option>
      ))}
    </select>
  );
}

function CommandsButton() {
  return (
    <Button className="quiet-button" onPress={() => openOverlay('palette')}>
      Commands <kbd className="masthead-key">{sayShortcut({ key: 'k', mod: true }, isApple)}</kbd>
    </Button>
  );
}

function UndoButtons() {
  const { past, future } = useWorkspace((workspace) => workspace.history);
  const tried = useWorkspace((workspace) => pendingTrial(workspace)?.steps.at(-1)?.label);
  const last = tried ?? past.at(-1)?.label;
  const next = future.at(-1)?.label;
  return (
    <fieldset className="undo">
      <legend className="unseen">History</legend>
      <Button
        className="quiet-button"
        isDisabled={last === undefined}
        onPress={() => void undoLast()}
        aria-label={last === undefined ? 'Undo' : `Undo: ${last}`}
      >
        Undo
      </Button>
      <Button
        className="quiet-button"
        isDisabled={next === undefined}
        onPress={() => void redo()}
        aria-label={next === undefined ? 'Redo' : `Redo: ${next}`}
      >
        Redo
      </Button>
    </fieldset>
  );
}

function Navigation() {
  const view = useWorkspace((workspace) => workspace.view);
  return (
    <nav className="views" aria-label="Views">
      <ul>
        {views.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="view-link"
              aria-current={id === viewOf(view).id ? 'page' : undefined}
              onClick={() => void setView(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
