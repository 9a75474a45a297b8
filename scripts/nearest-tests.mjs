// Which tests are nearest to what was changed: by how many uses of one file by another lie between, the cheap ones first, until a
// budget of processor time is spent.
import { basename, dirname } from 'node:path';
import { IS_MODULE, loadedBy, usedBy } from './import-graph.mjs';

/**
 * @typedef {import('./import-graph.mjs').Modules} Modules
 * @typedef {import('./import-graph.mjs').Read} Read
 * @typedef {{ readonly file: string, readonly distance: number, readonly seconds: number }} Near
 *   `distance` 0: it was changed itself; `seconds` of processor time
 * @typedef {{ readonly run: readonly Near[], readonly leftOut: readonly Near[], readonly needMore: readonly Near[] }} Choice
 */

/** By what a browser, a server or a database is reached. */
const REACHED_BY = new Set([
  'playwright-core',
  '@hono/node-server',
  'kysely',
  'pg',
  '@electric-sql/pglite',
  'bullmq',
  'ioredis',
  'scripts/set-up-other-browsers.mjs',
  'scripts/start-postgresql.mjs',
  'scripts/start-valkey.mjs',
]);

/** What a test takes that was not measured yet: more than most, so that a few new ones do not break the promise. */
const UNMEASURED = 2;

/** What reads the text of all modules. */
const READER_OF_ALL = 'test/source-files.ts';

/** Folders whose names say nothing of what lies in them; those of packages stand in imports. */
const GENERAL = /^(\.|packages|packages\/[^/]+|packages\/[^/]+\/(src|test)|test)$/;

/** What a module starts as it was built, and thus uses without an import. */
const STARTED = {
  'packages/workbench/browser/open-page.ts': 'packages/workbench/src/main.tsx',
  'scripts/built-command.mjs': 'packages/standoff/src/start.ts',
};

/** @param {Modules} modules @returns {string[]} */
export const testFilesOf = (modules) =>
  [...modules.keys()].filter((path) =>
    /^(packages\/[^/]+\/(src|test)|packages\/workbench\/browser|test)\/(.+\/)?[^/]+\.test\.ts$/.test(
      path,
    ),
  );

/** @param {Modules} modules @returns {(path: string) => boolean} whether a module, or what is loaded with it, needs more than Node */
export function createNeed(modules) {
  /** @type {Map<string, boolean>} */
  const known = new Map();
  /** @param {string} path @returns {boolean} */
  const needsMore = (path) => {
    const answer = known.get(path);
    if (answer !== undefined) return answer;
    // No modules form a circle.
    known.set(path, false);
    const found = loadedBy(modules, path).some((name) => REACHED_BY.has(name) || needsMore(name));
    known.set(path, found);
    return found;
  };
  return needsMore;
}

/**
 * Who uses a file, or a folder. A file that is no module is used by the modules that name it, and by the folder that it lies in, which
 * is used by those that name the folder, and so on outwards.
 * @param {Modules} modules @param {Read} read
 * @returns {(path: string) => string[]}
 */
function createUsers(modules, read) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  const note = (/** @type {string} */ user) => (/** @type {string} */ used) =>
    users.set(used, [...(users.get(used) ?? []), user]);
  for (const path of modules.keys()) usedBy(modules, path).forEach(note(path));
  for (const [path, started] of Object.entries(STARTED)) note(path)(started);
  return (path) => {
    const known = users.get(path) ?? [];
    return IS_MODULE.test(path)
      ? known
      : [...known, ...namersOf(modules, read, path), dirname(path)];
  };
}

/** @param {Modules} modules @param {Read} read @param {string} path of a file or a folder @returns {string[]} modules that name it */
function namersOf(modules, read, path) {
  if (GENERAL.test(path)) return [];
  const name = basename(path);
  const quoted = new RegExp(`['"\`/]${name.replaceAll(/\W/g, '\\$&')}['"\`/]`);
  return [...modules.keys()].filter((module) => quoted.test(read(module)));
}

/**
 * How far each module lies from the nearest of some changed files; those that use none of them, by whatever way, are left out.
 * @param {Modules} modules @param {Read} read @param {readonly string[]} changed paths @returns {Map<string, number>}
 */
export function distancesFrom(modules, read, changed) {
  const usersOf = createUsers(modules, read);
  const distances = new Map(changed.map((path) => [path, 0]));
  if (changed.some((path) => IS_MODULE.test(path))) distances.set(READER_OF_ALL, 1);
  // A map is walked in the order of its entries, those that come in meanwhile included: the nearest first, but for that reader.
  for (const [path, distance] of distances) {
    for (const user of usersOf(path)) {
      if (!distances.has(user)) distances.set(user, distance + 1);
    }
  }
  return distances;
}

/** @param {string} file a test @param {string} path @returns {boolean} whether a test is called like a file or a folder around it */
function isNamesake(file, path) {
  const name = basename(file).replace(/\.test\.ts$/, '');
  return path.split('/').some((part) => part.replace(/\.\w+$/, '') === name);
}

/**
 * The tests that use what was changed. One that is called like it is about it, however far it lies: what a browser shows of a view
 * has passed through the whole page.
 * @param {Modules} modules
 * @param {ReadonlyMap<string, number>} distances
 * @param {readonly string[]} changed paths
 * @param {Readonly<Record<string, number>>} seconds of processor time, by test
 * @returns {Near[]}
 */
export function nearTests(modules, distances, changed, seconds) {
  return testFilesOf(modules).flatMap((file) => {
    const far = distances.get(file);
    if (far === undefined) return [];
    const distance = changed.some((path) => isNamesake(file, path)) ? Math.min(far, 1) : far;
    return [{ file, distance, seconds: seconds[file] ?? UNMEASURED }];
  });
}

/**
 * @param {readonly Near[]} near tests that use what was changed
 * @param {number} budget in seconds of processor time
 * @param {(file: string) => boolean} needsMore
 * @returns {Choice} the nearest first, and of those as near the cheapest; what is too dear for what is left of the budget makes room
 */
export function choose(near, budget, needsMore) {
  const sorted = near.toSorted(
    (a, b) => a.distance - b.distance || a.seconds - b.seconds || a.file.localeCompare(b.file),
  );
  const plain = sorted.filter(({ file }) => !needsMore(file));
  let left = budget;
  const run = plain.filter(({ seconds }) => {
    const fits = seconds <= left;
    if (fits) left -= seconds;
    return fits;
  });
  return {
    run,
    leftOut: plain.filter((test) => !run.includes(test)),
    needMore: sorted.filter(({ file }) => needsMore(file)),
  };
}
