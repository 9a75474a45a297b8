import { Suspense, useEffect } from 'react';
import { openAddress } from '../document/actions.ts';
import { parseAddress, type View } from '../document/address.ts';
import { useWorkspace } from '../document/workspace.ts';
import { SituationView } from '../situation/situation-view.tsx';
import { Finding } from './finding.tsx';
import { Masthead } from './masthead.tsx';
import './app.css';

const openHere = (): void => {
  const address = parseAddress(location.hash);
  if (address !== undefined) void openAddress(address);
};

export function App() {
  const view = useWorkspace((workspace) => workspace.view);
  const ready = useWorkspace((workspace) => workspace.conflict !== undefined);
  useEffect(() => {
    openHere();
    window.addEventListener('popstate', openHere);
    return () => window.removeEventListener('popstate', openHere);
  }, []);
  return (
    <div className="app">
      <Masthead />
      <main className="page" aria-busy={!ready}>
        {ready ? (
          <>
            <Finding />
            <Suspense fallback={<p className="waiting">Opening the view …</p>}>
              <CurrentView view={view} />
            </Suspense>
          </>
        ) : (
          <p className="waiting">Reading the conflict …</p>
        )}
      </main>
    </div>
  );
}

function CurrentView({ view }: { readonly view: View }) {
  switch (view) {
    default:
      return <SituationView />;
  }
}
