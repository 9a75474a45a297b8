// Which test files need a browser, a server or a database, by what they import: `npm run test:quick` leaves them out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** By what a browser, a server or a database is reached. */
const REACHED_BY = new Set([
  'playwright-core',
  '@hono/node-server',
  'kysely',
  'pg',
  '@electric-sql/pglite',
  'bullmq',
  'ioredis',
  'scripts/start-postgresql.mjs',
  'scripts/start-valkey.mjs',
]);

/** What is imported as a module is loaded, but for types: what is only loaded when it is asked for, most tests do not ask for. */
const IMPORTED = /^(?:import|export)\s(?!type\b)[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;

/** @param {string} file relative to the repository @returns {string[]} files relative to it, and names of packages of others */
function importsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORTED)].map(([, from, alone]) => {
    const name = from ?? alone ?? '';
    if (name.startsWith('.')) return relative(root, join(root, dirname(file), name));
    const own = /^@standoff\/([a-z-]+)$/.exec(name)?.[1];
    return own === undefined ? name : `packages/${own}/src/index.ts`;
  });
}

const isModule = (/** @type {string} */ name) =>
  /\.(ts|tsx|mjs)$/.test(name) && existsSync(join(root, name));

/** @returns {(file: string) => boolean} whether a file, or anything that it loads, reaches one of those */
function createReach() {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  /** @param {string} file @returns {boolean} */
  const reaches = (file) => {
    const answer = known.get(file);
    if (answer !== undefined) return answer;
    // No modules form a circle.
    known.set(file, false);
    const found = importsOf(file).some(
      (name) => REACHED_BY.has(name) || (isModule(name) && reaches(name)),
    );
    known.set(file, found);
    return found;
  };
  return reaches;
}

/** The test files of the repository, and of them those that need more than Node. */
export function readTestFiles() {
  const folders = readdirSync(join(root, 'packages')).flatMap((name) =>
    ['src', 'test', 'browser'].map((part) => `packages/${name}/${part}`),
  );
  const files = [...folders, 'test']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `${folder}/${name}`),
    );
  return { files, needMore: files.filter(createReach()) };
}
