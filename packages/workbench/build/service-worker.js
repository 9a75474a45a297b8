// Keeps all files of the page, so that it opens without a network. VERSION and FILES are filled in
// by the build: a name for this set of files, and their paths beside this script.
/* global VERSION, FILES */

const KEPT = FILES;
const CACHE = 'standoff-VERSION';
/** So long a page may take to come from the network before the kept one is shown. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropFormer(), self.clients.claim()]));
});

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'take over') self.skipWaiting();
  else ports[0]?.postMessage(KEPT);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const answer = request.mode === 'navigate' ? page(request) : file(request);
  event.respondWith(answer.then(isolated));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  // What has a hash in its name may come from the browser's own cache; all else must be new.
  await cache.addAll(
    KEPT.map(
      (path) => new Request(path, { cache: path.startsWith('assets/') ? 'default' : 'reload' }),
    ),
  );
}

async function dropFormer() {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith('standoff-') && name !== CACHE);
  await Promise.all(former.map((name) => caches.delete(name)));
}

/** The page itself or one of the manual: from the network if that answers in time, else the kept one. */
async function page(request) {
  const kept =
    (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ??
    (await caches.match('./', { cacheName: CACHE }));
  const fresh = fetch(request).then((answer) => (answer.ok || !kept ? answer : kept));
  if (kept === undefined) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** What lets the workers of a page share memory; many hosts of plain files cannot send it themselves. */
const ISOLATION = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The answer with these headers. A redirection is left to the browser. */
function isolated(answer) {
  if (!answer.ok) return answer;
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

/** Any other file: the kept one, for its name tells its content. */
async function file(request) {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: true });
  return kept ?? fetch(request);
}
