import { useEffect } from 'react';
import { useWorkspace } from '../document/workspace.ts';
import { openOverlay } from '../page/overlay.ts';
import { useKeeping } from '../shelf/keeping.ts';
import { signIn } from './keep-here.ts';
import type { ServedPlace } from './places.ts';
import { saveWaiting } from './save-there.ts';
import { askWho, findPlace, findPlaceOf, useServed } from './served.ts';
import { sayWaiting } from './waiting.ts';

/** Says when what was to be saved on the server is not there, and what can be done. Otherwise it is silent. */
export default function ServedNotice() {
  const document = useWorkspace((workspace) => workspace.document);
  const place = useServed((served) => served.place);
  const isBusy = useServed((served) => served.isBusy);
  const copyOf = useWorkspace((workspace) => workspace.copyOf);
  useEffect(() => void goOn(findPlaceOf({ document, copyOf })), [document, copyOf]);
  useEffect(() => {
    const look = () => {
      if (globalThis.document.visibilityState === 'visible') void goOn(findPlace());
    };
    globalThis.document.addEventListener('visibilitychange', look);
    return () => globalThis.document.removeEventListener('visibilitychange', look);
  }, []);
  if (isBusy || place?.document !== document) return null;
  if (place.waiting !== undefined) return <Waiting why={place.waiting.why} />;
  return place.clash === undefined ? null : <Clash {...place.clash} />;
}

/** Goes on with what waits, for instance after signing in again. */
async function goOn(finding: Promise<ServedPlace | undefined>): Promise<void> {
  const place = await finding;
  if (place?.waiting === undefined) return;
  await askWho();
  if (typeof useServed.getState().who === 'object') await saveWaiting();
}

function Waiting({ why }: Pick<NonNullable<ServedPlace['waiting']>, 'why'>) {
  const isKept = useKeeping(({ status }) => status !== 'impossible');
  return (
    <p className="ruled notice">
      <strong>Not saved on the server:</strong> {sayWaiting(why, isKept)}
      <span className="notice-actions">
        {why === 'signed-out' && (
          <button type="button" onClick={() => void signIn()}>
            Sign in
          </button>
        )}
        <button type="button" onClick={() => void saveWaiting()}>
          Try again
        </button>
      </span>
    </p>
  );
}

function Clash({ version, latest }: { readonly version: number; readonly latest: number }) {
  return (
    <p className="ruled notice">
      <strong>Another version was saved meanwhile.</strong> Both are kept on the server: yours as
      version {version}, and version {latest} stands.
      <span className="notice-actions">
        <button type="button" onClick={() => openOverlay('server')}>
          See both
        </button>
      </span>
    </p>
  );
}
