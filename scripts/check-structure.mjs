// Checks who imports whom, by the rules in .dependency-cruiser.mjs, that folders form no cycles, and that no
// source file is too long.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 * @typedef {{ modules: number, imports: number, violations: Violation[], folderCycles: string[][] }} Structure
 */

/**
 * The modules and imports found in some folders, and the imports that break a rule.
 * @param {string} baseDir where the paths of the rules begin
 * @param {string[]} folders relative to it
 * @returns {Promise<Structure>}
 */
export async function readStructure(baseDir, folders) {
  const { output } = await cruise(folders, {
    ...rules.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden ?? [] },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of data');
  const modules = output.modules.filter(({ source }) => !source.includes('node_modules/'));
  return {
    modules: modules.length,
    imports: modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
    })),
    folderCycles: findFolderCycles(
      modules.flatMap(({ source, dependencies }) =>
        dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
      ),
    ),
  };
}

/** The packages whose folders form no cycles: they read from the leaves up. */
const IN_ORDER = /^packages\/(?:language|study|report)\/src\/(?!.*\.test\.ts$).*\//;

/**
 * The cycles between folders of one package, tests left out: each as the folders that it passes, the first
 * again at the end. The checker's own rule for folders counts what lies in a folder's folders as its own.
 * @param {{ from: string, to: string }[]} imports paths of files
 * @returns {string[][]}
 */
export function findFolderCycles(imports) {
  /** @type {Map<string, Set<string>>} */
  const needed = new Map();
  for (const { from, to } of imports) {
    if (!IN_ORDER.test(from) || !IN_ORDER.test(to) || dirname(from) === dirname(to)) continue;
    needed.set(dirname(from), (needed.get(dirname(from)) ?? new Set()).add(dirname(to)));
  }
  /** @type {string[][]} */
  const cycles = [];
  const done = new Set();
  /** @param {string} folder @param {string[]} path */
  const follow = (folder, path) => {
    const at = path.indexOf(folder);
    if (at >= 0) cycles.push([...path.slice(at), folder]);
    if (at >= 0 || done.has(folder)) return;
    for (const next of needed.get(folder) ?? []) follow(next, [...path, folder]);
    done.add(folder);
  };
  for (const folder of needed.keys()) follow(folder, []);
  return cycles;
}

/** A source file has fewer lines. The kernels in packages/engine/assembly are compiled as one file. */
export const LINES = 400;

/**
 * The source files of the packages, tests beside them included and generated ones left out, that have too
 * many lines.
 * @param {string} baseDir the folder of `packages`
 * @returns {{ file: string, lines: number }[]}
 */
export function findLongFiles(baseDir) {
  return readdirSync(join(baseDir, 'packages')).flatMap((name) => {
    const source = `packages/${name}/src`;
    return readdirSync(join(baseDir, source), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.generated\.ts$/.test(path))
      .map((path) => {
        const text = readFileSync(join(baseDir, source, path), 'utf8');
        return { file: `${source}/${path}`, lines: text.trimEnd().split('\n').length };
      })
      .filter(({ lines }) => lines >= LINES);
  });
}

async function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { modules, imports, violations, folderCycles } = await readStructure(root, [
    'packages',
    'scripts',
    'test',
  ]);
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} -> ${to}`);
  for (const cycle of folderCycles) console.log(`folders in a cycle: ${cycle.join(' -> ')}`);
  const long = findLongFiles(root);
  for (const { file, lines } of long) {
    console.log(`${file} has ${lines} lines; a source file stays under ${LINES}`);
  }
  console.log(`${modules} modules, ${imports} imports, ${violations.length} forbidden`);
  if (modules === 0 || imports === 0) console.log('nothing was seen: is the compiler API missing?');
  const isSound =
    modules > 0 &&
    imports > 0 &&
    violations.length === 0 &&
    folderCycles.length === 0 &&
    long.length === 0;
  if (!isSound) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
