import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** What lets the workers of the page share memory. */
const ISOLATION = {
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The same policy as in the page itself, with what only a header can say. */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Serves the built workbench to this machine alone. Any static file server does as well; these
 * headers are safe defaults and let the analysis share memory between workers.
 * @param {number} port 0 takes any that is free; a port in use rejects with its error.
 * @param {{ isolated?: boolean, dist?: string }} [options] Without isolation it serves as a host of plain files does;
 * another build stands in another folder.
 * @returns {Promise<{ address: string, close(): void }>}
 */
export async function serveWorkbench(port, { isolated = true, dist = DIST } = {}) {
  const headers = Object.entries(isolated ? { ...HEADERS, ...ISOLATION } : HEADERS);
  const files = sirv(dist, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of headers) response.setHeader(name, value);
      const lasting = path.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, {
        'Content-Type': 'text/plain; charset=utf-8',
        ...Object.fromEntries(headers),
      });
      response.end('There is no such file.\n');
    }),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return { address: `http://127.0.0.1:${actual}/`, close };
}
