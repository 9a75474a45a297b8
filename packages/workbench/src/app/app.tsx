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
  const { Component } = viewOf(view);
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
        <NotReady />
      )}
    </main>
  );
}

/** Where there is no analysis yet: that it is on its way, or why there is none. */
function NotReady() {
  const opening = useWorkspace((workspace) => workspace.opening);
  const problem = useWorkspace((workspace) => workspace.problem);
  const diagnostics = useWorkspace((workspace) => workspace.diagnostics);
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return (
    <p className="waiting given" role="status">
      {opening === 'too-large' && problem}
      {opening === 'errors' &&
        `The text has errors and cannot be analysed${first ? ` (line ${first.place.start.line}: ${first.message})` : ''}.`}
      {(opening === 'running' || opening === 'analysed') && 'Reading the conflict …'}
    </p>
  );
}
