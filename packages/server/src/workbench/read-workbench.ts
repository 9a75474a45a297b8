import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the workbench. */
export interface WorkbenchFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The same packed, where that is worth it. */
  readonly packed: Uint8Array | undefined;
  /** Whether its name tells its content, so that it may be kept for good. */
  readonly isForGood: boolean;
  /** Tells it from other versions of it. */
  readonly tag: string;
}

/** The workbench as it was built, to be served beside what it saves to. */
export interface Workbench {
  /** By its path below the page's; undefined where there is none. */
  find(path: string): Promise<WorkbenchFile | undefined>;
  /** What the page says of itself in a tag, with what only a header can say. */
  readonly policy: string;
}

const PAGE = 'index.html';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};
const WORTH_PACKING = /^(text\/|application\/(json|wasm|manifest)|image\/svg)/;
const pack = promisify(gzip);

/**
 * Reads which files a build of the workbench has. Only these are ever read again, so no address leads out of the folder. The page is
 * told the name of the server, by which it knows that it may save there.
 */
export async function readWorkbench(folder: string, server: string): Promise<Workbench> {
  const files = await listFiles(folder);
  const page = await readFile(join(folder, PAGE), 'utf8');
  const told = page.replace('<title>', `${serverTag(server)}\n    <title>`);
  const read = async (path: string): Promise<WorkbenchFile> => {
    const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
    const bytes = path === PAGE ? Buffer.from(told) : await readFile(files.get(path)!);
    const packed = WORTH_PACKING.test(type) ? await pack(bytes) : undefined;
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    return { type, bytes, packed, isForGood: path.startsWith('assets/'), tag: `W/"${hash}"` };
  };
  const known = new Map<string, Promise<WorkbenchFile>>();
  return {
    policy: `${policyOf(page)}; frame-ancestors 'none'`,
    async find(asked) {
      const path = asked === '' ? PAGE : asked.endsWith('/') ? `${asked}${PAGE}` : asked;
      if (!files.has(path)) return undefined;
      const found = known.get(path) ?? read(path);
      known.set(path, found);
      // A disk that failed once may answer the next time.
      found.catch(() => known.delete(path));
      return found;
    },
  };
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).split(sep).join('/'), path] as const;
      }),
  );
}

function serverTag(name: string): string {
  const written = name.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<meta name="standoff-server" content="${written}" />`;
}

/** What the page allows itself, as its build wrote it down with the hashes of what stands in it. */
function policyOf(page: string): string {
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1];
  if (found === undefined) throw new Error('the page of the workbench says no policy');
  return found;
}
