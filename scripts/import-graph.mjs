// Which files of the repository a module uses: of a name that an index hands on, the module that makes it. By the indexes nearly
// everything would use nearly everything.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @typedef {{ readonly from: string, readonly names: readonly string[] | undefined, readonly isLazy: boolean }} Import
 * What is imported of a file or a package of others, all of it where no names are given; `isLazy`: only when it is asked for.
 * @typedef {{
 *   readonly imports: readonly Import[],
 *   readonly handedOn: ReadonlyMap<string, { readonly from: string, readonly name: string }>,
 *   readonly handsOnAllOf: readonly string[],
 *   readonly made: ReadonlySet<string>,
 * }} Module
 * @typedef {ReadonlyMap<string, Module>} Modules by their paths
 * @typedef {(path: string) => string} Read
 */

export const IS_MODULE = /\.(ts|tsx|mjs)$/;

/** Imports of types alone are none: they are gone when the program runs. */
const STATEMENT =
  /^(import|export)\s+(?!type\b)(?:(\*(?:\s+as\s+\w+)?|(?:\w+\s*,\s*)?\{[^}]*\}|\w+(?:\s*,\s*\*\s+as\s+\w+)?)\s*from\s+)?'([^']+)'/gm;
const LAZY = /\bimport\(\s*'([^']+)',?\s*\)|\bnew URL\('([^']+)', import\.meta\.url\)/g;
const MADE =
  /^export\s+(?:default\s+)?(?:async\s+)?(?:abstract\s+)?(?:const|let|function\*?|class)\s+(\w+)/gm;

/** @param {string} clause what stands before `from` @returns {{ name: string, as: string }[]} the names in its braces, types left out */
function namesIn(clause) {
  return (/\{([^}]*)\}/.exec(clause)?.[1] ?? '')
    .replaceAll(/\/\/.*/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => {
      const [name = '', as = name] = part.split(/\s+as\s+/);
      return { name, as };
    });
}

/** @param {string} text @param {(specifier: string) => string} locate @returns {Module} */
function readModule(text, locate) {
  const statements = [...text.matchAll(STATEMENT)].map(([, kind, clause = '', specifier = '']) => {
    const names = clause.includes('{') && !clause.includes('*') ? namesIn(clause) : undefined;
    const byDefault = /^\w/.test(clause) ? ['default'] : [];
    return { kind, from: locate(specifier), clause, names, byDefault };
  });
  const handed = statements.filter(({ kind }) => kind === 'export');
  const lazy = [...text.matchAll(LAZY)].map(([, imported, named]) => imported ?? named ?? '');
  return {
    imports: [
      ...statements
        .map(({ from, names, byDefault }) => ({
          from,
          names: names && [...byDefault, ...names.map(({ name }) => name)],
          isLazy: false,
        }))
        .filter(({ names }) => names?.length !== 0),
      ...lazy.map((specifier) => ({ from: locate(specifier), names: undefined, isLazy: true })),
    ],
    handedOn: new Map(
      handed.flatMap(({ from, names = [] }) => names.map(({ name, as }) => [as, { from, name }])),
    ),
    handsOnAllOf: handed.filter(({ clause }) => clause === '*').map(({ from }) => from),
    made: new Set([...text.matchAll(MADE)].map((match) => match[1] ?? '')),
  };
}

/** @param {readonly string[]} paths @param {Read} read @returns {Map<string, string>} by how a package of ours is called, its source */
function readPackages(paths, read) {
  const packages = paths.filter((path) => /^packages\/[^/]+\/package\.json$/.test(path));
  return new Map(
    packages.flatMap((path) => {
      const { name, exports = {} } = JSON.parse(read(path));
      return Object.entries(exports).flatMap(([part, to]) =>
        to['standoff-source']
          ? [[join(name, part), join(dirname(path), to['standoff-source'])]]
          : [],
      );
    }),
  );
}

/** @param {readonly string[]} paths all files of the repository @param {Read} read @returns {Modules} */
export function readModules(paths, read) {
  const packages = readPackages(paths, read);
  return new Map(
    paths
      .filter((path) => IS_MODULE.test(path))
      .map((path) => [
        path,
        readModule(read(path), (specifier) =>
          specifier.startsWith('.')
            ? join(dirname(path), specifier)
            : (packages.get(specifier) ?? specifier),
        ),
      ]),
  );
}

/**
 * The module that makes a name which a module exports.
 * @param {Modules} modules @param {string} path @param {string} name
 * @returns {string | undefined} none if nothing says that it exports the name
 */
function makerOf(modules, path, name) {
  const module = modules.get(path);
  if (module === undefined || module.made.has(name)) return path;
  const handed = module.handedOn.get(name);
  if (handed) return makerOf(modules, handed.from, handed.name) ?? handed.from;
  for (const other of module.handsOnAllOf) {
    const maker = makerOf(modules, other, name);
    if (maker !== undefined) return maker;
  }
  return undefined;
}

/** @param {Modules} modules @param {string} path @returns {Set<string>} the files of which the module uses something */
export function usedBy(modules, path) {
  return usesOf(modules, modules.get(path)?.imports ?? []);
}

/** @param {Modules} modules @param {readonly Import[]} imports */
function usesOf(modules, imports) {
  return new Set(
    imports.flatMap(({ from, names }) =>
      names === undefined ? [from] : names.map((name) => makerOf(modules, from, name) ?? from),
    ),
  );
}

/** @param {Modules} modules @param {string} start @returns {Set<string>} the modules of which it, or what it uses, uses something at once */
export function usedAtOnceFrom(modules, start) {
  const used = new Set([start]);
  for (const path of used) {
    const imports = modules.get(path)?.imports ?? [];
    const atOnce = usesOf(
      modules,
      imports.filter(({ isLazy }) => !isLazy),
    );
    for (const other of atOnce) if (modules.has(other)) used.add(other);
  }
  return used;
}

/** @param {Modules} modules @param {string} path @returns {string[]} files and packages of others that are loaded with it, at once */
export function loadedBy(modules, path) {
  const { imports = [] } = modules.get(path) ?? {};
  return imports.filter(({ isLazy }) => !isLazy).map(({ from }) => from);
}

/** @param {string} root @returns {string[]} the files of a repository that are there, new ones included */
export function filesOf(root) {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));
}

/** @param {string} root @returns {Read} which reads a file once */
export function readIn(root) {
  /** @type {Map<string, string>} */
  const known = new Map();
  return (path) => {
    const text = known.get(path) ?? readFileSync(join(root, path), 'utf8');
    known.set(path, text);
    return text;
  };
}
