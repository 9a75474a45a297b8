import { create } from 'zustand';
import { keepNow } from '../shelf/keeping.ts';

/** The new version of the page that waits to be taken, if there is one. */
export const useNewVersion = create<{ readonly waiting: ServiceWorker | undefined }>(() => ({
  waiting: undefined,
}));

/** Once the page is there, keeps all of it for when there is no network. */
export function startOffline(): void {
  // Where a page is made anew with every change there is nothing to keep.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Forbidden in some private windows: then the page needs the network, as any other.
    void register().catch(() => undefined);
  });
}

async function register(): Promise<void> {
  const registration = await navigator.serviceWorker.register('./service-worker.js');
  const look = () => void announce(registration);
  look();
  // A page may be open for days.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
  });
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

/** The very first version takes over by itself, and so does the one that this page is of. */
async function announce({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting || !navigator.serviceWorker.controller) return;
  const files = await filesOf(waiting);
  const isOfThisPage = files.some((path) => import.meta.url.endsWith(path));
  if (isOfThisPage) waiting.postMessage(TAKE_OVER);
  else useNewVersion.setState({ waiting });
}

/** The names of the files that a version keeps. */
function filesOf(worker: ServiceWorker): Promise<readonly string[]> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<readonly string[]>) => resolve(data);
    worker.postMessage('which files', [port2]);
  });
}

const TAKE_OVER = 'take over';

/** Lets the new version take over, and opens the page with it. */
export async function takeNewVersion(waiting: ServiceWorker): Promise<void> {
  await keepNow();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  waiting.postMessage(TAKE_OVER);
}
