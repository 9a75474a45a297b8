// Serves a published folder to this machine as hosts of plain files do: packed, and with what its file `_headers` says.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/atom+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

const PACKED = ['.html', '.css', '.js', '.json', '.xml'];

/** @param {string} folder */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const kind = extname(file);
    response.setHeader('Content-Type', TYPES[kind] ?? 'application/octet-stream');
    for (const { matches, headers } of readHeaders(join(folder, '_headers'))) {
      if (matches(path)) for (const [name, value] of headers) response.setHeader(name, value);
    }
    if (!PACKED.includes(kind)) {
      createReadStream(file).pipe(response);
      return;
    }
    response.setHeader('Content-Encoding', 'gzip');
    createReadStream(file).pipe(createGzip()).pipe(response);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${bound.port}`, close };
}

/** @param {string} file */
function readHeaders(file) {
  /** @type {{ matches: (path: string) => boolean, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line !== '') {
      const whole = line.replace(/\*$/, '');
      const matches = (/** @type {string} */ path) =>
        line.endsWith('*') ? path.startsWith(whole) : path === line;
      rules.push({ matches, headers: [] });
    }
  }
  return rules;
}
