// Checks who imports whom, by the rules in .dependency-cruiser.mjs.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

/**
 * @typedef {{ rule: string, from: string, to: string }} Violation
 * @typedef {{ modules: number, imports: number, violations: Violation[] }} Structure
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
  };
}

async function main() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { modules, imports, violations } = await readStructure(root, [
    'packages',
    'scripts',
    'test',
  ]);
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} -> ${to}`);
  console.log(`${modules} modules, ${imports} imports, ${violations.length} forbidden`);
  if (modules === 0 || imports === 0) console.log('nothing was seen: is the compiler API missing?');
  if (modules === 0 || imports === 0 || violations.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
