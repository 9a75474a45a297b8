import { Suspense, useEffect } from 'react';
import { openAddress, openLibrary } from '../document/actions.ts';
import { parseAddress } from '../document/address.ts';
import { useWorkspace } from '../document/workspace.ts';
import { LibraryPage } from '../library/library-page.tsx';
import { Finding } from './finding.tsx';
import { Masthead } from './masthead.tsx';
import { TextState } from './text-state.tsx';
import { viewOf } from './views.ts';
import './app.css';

const openHere = (): void => {
  const address = parseAddress(location.hash);
  if (address === undefined) openLibrary();
  else void openAddress(address);
};

export function App() {
  const view = useWorkspace((workspace) => workspace.view);
  useEffect(() => {
    openHere();
    window.addEventListener('popstate', openHere);
    return () => window.removeEventListener('popstate', openHere);
  }, []);
  return (
    <div className="app">
      <Masthead />
      {view === '' ? <LibraryPage /> : <ConflictPage view={view} />}
    </div>
  );
}

/** A view of the conflict below its finding. */
function ConflictPage({ view }: { readonly view: string }) {
  const ready = useWorkspace((workspace) => workspace.conflict !== undefined);
  const { Component, standsAlone = false } = viewOf(view);
  if (standsAlone) {
    return (
      <main className="page">
        <Suspense fallback={<p className="waiting">Opening the view …</p>}>
          <Component />
        </Suspense>
      </main>
    );
  }
  return (
    <main className="page" aria-busy={!ready}>
      {ready ? (
        <>
          <TextState />
          <Finding compact={viewOf(view) !== viewOf('')} />
          <Suspense fallback={<p className="waiting">Opening the view …</p>}>
            <Component />
          </Suspense>
        </>
      ) : (
        <p className="waiting">Reading the conflict …</p>
      )}
    </main>
  );
}
