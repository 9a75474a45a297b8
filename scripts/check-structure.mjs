// Checks who imports whom, by the rules in .dependency-cruiser.mjs, that neither modules nor folders form circles, and
// that no source file is too long.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';
import { findFolderCycles } from './folder-cycles.mjs';
import { findImportsInCircles } from './import-circles.mjs';

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 * @typedef {{
 *   modules: number, imports: number, violations: Violation[], folderCycles: string[][]
 * }} Structure
 */

const SOURCE = /^packages\/([^/]+)\/src\//;
/** What an import breaks that lies on a circle of modules. */
export const NO_CYCLES = 'no-cycles';
/** Tests may import what their folder does not. */
const TESTS = /\.test\.tsx?$/;

/**
 * The circles of folders in each package, the folder `src` itself included.
 * @param {readonly import('./folder-cycles.mjs').Module[]} modules
 * @returns {string[][]}
 */
function circlesOfPackages(modules) {
  const sources = modules.filter(({ source }) => SOURCE.test(source) && !TESTS.test(source));
  const nameOf = (/** @type {{ source: string }} */ { source }) => SOURCE.exec(source)?.[1] ?? '';
  return [...new Set(sources.map(nameOf))].flatMap((name) =>
    findFolderCycles(sources.filter((module) => nameOf(module) === name)),
  );
}

/**
 * The modules and imports found in some folders, the imports that break a rule, and the circles of folders.
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
  const forbidden = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
  const circular = findImportsInCircles(modules).map((found) => ({ rule: NO_CYCLES, ...found }));
  return {
    modules: modules.length,
    imports: modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    violations: [...circular, ...forbidden],
    folderCycles: circlesOfPackages(modules),
  };
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
  for (const circle of folderCycles) console.log(`folders in a circle: ${circle.join(', ')}`);
  const long = findLongFiles(root);
  for (const { file, lines } of long) {
    console.log(`${file} has ${lines} lines; a source file stays under ${LINES}`);
  }
  console.log(`${modules} modules, ${imports} imports, ${violations.length} forbidden`);
  if (modules === 0 || imports === 0) console.log('nothing was seen: is the compiler API missing?');
  const faults = violations.length + folderCycles.length + long.length;
  if (modules === 0 || imports === 0 || faults > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
