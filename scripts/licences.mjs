// What of others is built into the published package, with its licences: as those want it, each text goes with the copy.
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

/** Packages whose program may be built in: what the packages of the repository need, and what that needs, but what users add. */
function builtIn() {
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
  follow(join(root, 'packages/standoff'));
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

/** The page of licences. Throws where one is none that is taken; those that come without a text are named. */
export function sayLicences() {
  const packages = builtIn();
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
  return [
    '# What of others is in this package',
    'The program, the workbench and the pages hold these packages, in whole or in part.',
    rows.join('\n'),
    ...texts,
    '',
  ].join('\n\n');
}
