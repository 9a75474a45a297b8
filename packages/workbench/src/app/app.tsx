import { texts } from 'virtual:catalog';
import { lazy, Suspense, useEffect } from 'react';
import { openAddress, openKept, openLibrary } from '../document/actions.ts';
import { parseAddress, parseKept } from '../document/address.ts';
import { readPlace } from '../document/place.ts';
import { useWorkspace } from '../document/workspace.ts';
import { VersionNotice } from '../offline/version-notice.tsx';
import { say } from '../parts/announcement.ts';
import { Announcer } from '../parts/announcer.tsx';
import { KeepingNotice } from '../shelf/keeping-notice.tsx';
import { Finding } from './finding.tsx';
import { Masthead } from './masthead.tsx';
import { Overlays } from './overlays.tsx';
import { TextState } from './text-state.tsx';
import { viewOf } from './views.ts';
import './app.css';

const LibraryPage = lazy(() => import('../library/library-page.tsx'));
const PrintSheet = lazy(() => import('../print/print-sheet.tsx'));

const openHere = async (): Promise<void> => {
  const kept = parseKept(location.hash);
  const place = readPlace(window.history.state);
  if (kept !== undefined && (await openKept(kept, place))) return;
  const address = kept === undefined ? parseAddress(location.hash) : undefined;
  const isUnknown = address && !place && address.origin !== 'new' && !(address.origin in texts);
  if (isUnknown) say(`There is no conflict “${address.origin}” here.`);
  if (address === undefined || isUnknown) openLibrary();
  else await openAddress(address, place);
};

export function App() {
  const view = useWorkspace((workspace) => workspace.view);
  useEffect(() => {
    const open = () => void openHere();
    open();
    window.addEventListener('popstate', open);
    return () => window.removeEventListener('popstate', open);
  }, []);
  return (
    <div className="app">
      <Masthead />
      <KeepingNotice />
      <VersionNotice />
      {view === '' ? <Library /> : <ConflictPage view={view} />}
      <Overlays />
      <Announcer />
    </div>
  );
}

function Library() {
  return (
    <Suspense fallback={<main className="page" aria-busy="true" />}>
      <LibraryPage />
    </Suspense>
  );
}

/** A view of the conflict below its finding. A text that was never sound has only the text itself. */
function ConflictPage({ view }: { readonly view: string }) {
  const ready = useWorkspace((workspace) => workspace.conflict !== undefined);
  const opening = useWorkspace((workspace) => workspace.opening);
  const faulty = opening === 'errors' || opening === 'too-large';
  const asked = viewOf(view);
  if (asked.standsAlone === true) {
    return (
      <main className="page">
        <Suspense fallback={<p className="waiting">Opening the view …</p>}>
          <asked.Component />
        </Suspense>
      </main>
    );
  }
  const { Component } = ready ? asked : viewOf('model');
  if (!ready && !faulty) {
    return (
      <main className="page" aria-busy="true">
        <p className="waiting">Reading the conflict …</p>
      </main>
    );
  }
  return (
    <main className="page">
      <TextState />
      {ready && <Finding compact={viewOf(view) !== viewOf('')} />}
      <Suspense fallback={<p className="waiting">Opening the view …</p>}>
        <Component />
      </Suspense>
      {ready && (
        <Suspense>
          <PrintSheet />
        </Suspense>
      )}
    </main>
  );
}
