import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { isApple, sayShortcut } from '../commands/shortcut.ts';
import { redo } from '../document/actions.ts';
import { pendingTrial } from '../document/trial.ts';
import { undoLast } from '../document/trial-actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { FaultBoundary } from '../fault/fault-boundary.tsx';
import { useHiding } from '../page/hidden.ts';
import { openOverlay } from '../page/overlay.ts';
import { ReadingControl } from '../reading/reading-control.tsx';
import { serverName } from '../served/server-name.ts';
import { mayPassFor } from '../shelf/original.ts';
import { titleOf } from '../shelf/title-of.ts';
import { viewOf } from '../views/views.ts';
import { sayDate } from '../words/say-date.ts';
import { Navigation } from './navigation.tsx';
import './masthead.css';

const ChangedMark = lazy(() => import('./changed-mark.tsx'));
const ShareMenu = lazy(() => import('../share/share-menu.tsx'));
const ServerButton = lazy(() => import('../served/server-button.tsx'));
const ThemeSwitch = lazy(() => import('./theme-switch.tsx'));

/** Menus come a moment after the finding; until then their buttons stand in their places. */
function LateMenu({ menu: Menu, name }: { readonly menu: ComponentType; readonly name: string }) {
  const resting = (
    <Button className="quiet-button" isDisabled>
      {name}
    </Button>
  );
  return (
    <FaultBoundary of={[]} instead={() => resting}>
      <Suspense fallback={resting}>
        <Menu />
      </Suspense>
    </FaultBoundary>
  );
}

export function Masthead() {
  const inLibrary = useWorkspace((workspace) => workspace.view === '');
  if (inLibrary) return <LibraryMasthead />;
  return <ConflictMasthead />;
}

function LibraryMasthead() {
  return (
    <header className="ruled masthead">
      <div className="middle line masthead-top">
        <a className="serif wordmark" href="#/" aria-current="page">
          Standoff
        </a>
        <span className="at-end" />
        <span className="whole line masthead-tools">
          {serverName !== undefined && <LateMenu menu={ServerButton} name="Server" />}
          <CommandsButton />
          <LateMenu menu={ThemeSwitch} name="Theme" />
        </span>
      </div>
    </header>
  );
}

function ConflictMasthead() {
  const { dependsOnReading } = viewOf(useWorkspace((workspace) => workspace.view));
  const hiding = useHiding();
  return (
    <header className="ruled masthead">
      <div className="middle line masthead-top">
        <a className="serif wordmark" href="#/">
          Standoff
        </a>
        <a className="note masthead-library" href="#/">
          Conflicts
        </a>
        <div className="middle line masthead-case">
          <Title />
          {!hiding && <ReadingControl ofParties={dependsOnReading === true} />}
        </div>
        <UndoButtons />
        <span className="whole line masthead-tools">
          {serverName !== undefined && <LateMenu menu={ServerButton} name="Server" />}
          <LateMenu menu={ShareMenu} name="Share" />
          <CommandsButton />
          <span className="masthead-theme">
            <LateMenu menu={ThemeSwitch} name="Theme" />
          </span>
        </span>
      </div>
      <div className="middle apart line masthead-bar">
        <Navigation />
      </div>
    </header>
  );
}

/** What the conflict is called, and of which day it is; before it is analysed as its text has it. */
function Title() {
  const title = useWorkspace(({ conflict, text, document }) =>
    document === '' ? NOT_YET : (conflict?.title ?? draftTitle(text)),
  );
  const asOf = useWorkspace((workspace) => workspace.conflict?.asOf);
  const id = useWorkspace((workspace) => workspace.document);
  const mayPass = useWorkspace((workspace) => mayPassFor(workspace) !== undefined);
  const isChanged = useWorkspace(({ base, text }) => base !== '' && text !== base);
  useEffect(() => {
    if (title === NOT_YET) return;
    document.title = `${title}${isChanged ? ', changed' : ''} – Standoff`;
    return () => {
      document.title = 'Standoff';
    };
  }, [title, isChanged]);
  return (
    <div className="row baseline masthead-name">
      <h1 className="cut strong masthead-title given">{title}</h1>
      {asOf !== undefined && (
        <p className="note whole">
          as of <time dateTime={asOf}>{sayDate(asOf)}</time>
        </p>
      )}
      {mayPass && (
        <FaultBoundary of={[id]} instead={() => null}>
          <Suspense>
            <ChangedMark key={id} />
          </Suspense>
        </FaultBoundary>
      )}
    </div>
  );
}

/** Keeps the place of a title that is not known yet. */
const NOT_YET = '\u00a0';

function draftTitle(text: string): string {
  return text.trim() === '' ? 'New conflict' : titleOf(text);
}

function CommandsButton() {
  return (
    <Button className="quiet-button" onPress={() => openOverlay('palette')}>
      Commands{' '}
      <kbd className="soft sans masthead-key">{sayShortcut({ key: 'k', mod: true }, isApple)}</kbd>
    </Button>
  );
}

function UndoButtons() {
  const { past, future } = useWorkspace((workspace) => workspace.history);
  const tried = useWorkspace((workspace) => pendingTrial(workspace)?.steps.at(-1)?.label);
  const last = tried ?? past.at(-1)?.label;
  const next = future.at(-1)?.label;
  return (
    <fieldset className="line undo">
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
