import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where `scripts/test-mutation.mjs` has put sources with changes in them. */
const switched = process.env['STANDOFF_MUTANTS'];

/** @param {string} file */
function placeOf(file) {
  const other = switched && join(switched, relative(root, file));
  return other && existsSync(other) ? other : file;
}

/**
 * Reads a TypeScript module without its types; see `load` in the documentation of `node:module`. TypeScript itself
 * takes sixty times as long to take them out, and most threads read some six hundred modules. With the map that comes
 * along, errors tell the lines of the source to whoever runs with `--enable-source-maps`.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  const { protocol, pathname, search } = new URL(url);
  if (protocol !== 'file:') return nextLoad(url, context);
  // Vitest adds a time to the address of a test file, so that it may be read again.
  const file = fileURLToPath(url.slice(0, url.length - search.length));
  const source = () => readFile(placeOf(file), 'utf8');
  if (/\.tsx?$/.test(pathname)) return module(withoutTypes(file, await source()));
  // What Vite reads besides for the page: sheets of style, which no test looks at, and JSON as it is.
  if (pathname.endsWith('.css')) return module('');
  const isPlainJson = pathname.endsWith('.json') && context.importAttributes['type'] === undefined;
  return isPlainJson ? module(asModule(await source())) : nextLoad(url, context);
}

/** @param {string} json an object whose keys that are names are exported by these */
function asModule(json) {
  const names = Object.keys(JSON.parse(json)).filter((key) => /^[a-z]\w*$/i.test(key));
  const exports = names.map(
    (name, k) => `const value${k} = all.${name}; export { value${k} as ${name} };`,
  );
  return `const all = ${json};\nexport default all;\n${exports.join('\n')}`;
}

/** @param {string} source */
const module = (source) => ({
  format: /** @type {const} */ ('module'),
  source,
  shortCircuit: true,
});

/**
 * @param {string} file
 * @param {string} source
 */
function withoutTypes(file, source) {
  const { code, map, errors } = transformSync(file, source, {
    lang: file.endsWith('x') ? 'tsx' : 'ts',
    target: 'es2022',
    sourcemap: true,
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => message).join('\n'));
  const data = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${data}`;
}
