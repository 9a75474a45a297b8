// What of others is built into the published package, or into the site, with its licences: as those want it, each text goes with the
// copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionalPackages } from './built-command.mjs';
import { root } from './run-command.mjs';

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} [version]
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 */

/** @param {string} folder @returns {Manifest} */
const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of a package as one that needs it finds it. @param {string} name @param {string} from */
function folderOf(name, from) {
  for (let folder = from; ; folder = join(folder, '..')) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (`${folder}/` === root || folder === root || folder === '/') return undefined;
  }
}

/**
 * Packages whose program may be built into one of the repository: what it needs, and what that needs, but what users add.
 * @param {readonly string[]} into names of folders in `packages`
 */
function builtIn(into) {
  const added = new Set([...optionalPackages(), 'tinypool']);
  /** @type {Map<string, Manifest & { folder: string }>} */
  const found = new Map();
  /** @param {string} folder */
  const follow = (folder) => {
    const { dependencies = {}, devDependencies = {} } = read(folder);
    const isOwn = folder === join(root, 'packages/standoff');
    const names = Object.keys(isOwn ? { ...dependencies, ...devDependencies } : dependencies);
    for (const name of names.filter((one) => !added.has(one) && !one.startsWith('@types/'))) {
      const there = folderOf(name, folder);
      if (there === undefined) throw new Error(`${name} is not installed`);
      const manifest = read(there);
      const key = `${name} ${manifest.version}`;
      if (found.has(key)) continue;
      found.set(key, { ...manifest, folder: there });
      follow(there);
    }
  };
  for (const name of into) follow(join(root, 'packages', name));
  return [...found.values()]
    .filter(({ name }) => !name.startsWith('@standoff/'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Licences under which what is built in may be passed on as it is. */
const TAKEN = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
];

/** @param {string} folder */
function textsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
}

/**
 * The page of licences. Throws where one is none that is taken; those that come without a text are named.
 * @param {{ readonly into: readonly string[], readonly title: string, readonly says: string }} what
 */
export function sayLicences({ into, title, says }) {
  const packages = builtIn(into);
  const strange = packages.filter(
    ({ license = '' }) => !TAKEN.includes(license.replace(/^\(?(\S+).*$/, '$1')),
  );
  if (strange.length > 0) {
    const said = strange.map(({ name, license }) => `${name} (${license ?? 'none'})`).join(', ');
    throw new Error(`look at these licences before they are built in: ${said}`);
  }
  const rows = packages.map(({ name, version, license, folder }) => {
    const lacks = textsIn(folder).length === 0 ? ', which comes without its text' : '';
    return `- ${name} ${version}: ${license}${lacks}`;
  });
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, folder } of packages) {
    for (const text of textsIn(folder)) byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText].map(
    ([text, names]) => `## ${names.join(', ')}\n\n${text.replace(/^/gm, '    ')}`,
  );
  return [`# ${title}`, says, rows.join('\n'), ...texts, ''].join('\n\n');
}
