// npm run test:quick: the tests nearest to what was changed since the branch left main, or in the files that are named, as many as a
// budget of processor time allows; and what it left out. STANDOFF_BUDGET=600 says another, in seconds; --all runs all that need no more than Node.
import { execFileSync } from 'node:child_process';
import { filesOf, readIn, readModules } from './import-graph.mjs';
import { choose, createNeed, distancesFrom, nearTests } from './nearest-tests.mjs';
import { root, runCommand } from './run-command.mjs';
import { sayChoice, sayEnd } from './say-choice.mjs';
import { readSeconds } from './test-seconds.mjs';

/** What two processors do in 90 seconds, less what it takes to start and what else a machine does, in seconds of processor time. */
const BUDGET = 110;

/** @param {...string} words @returns {string[]} the lines of what Git says */
const git = (...words) =>
  execFileSync('git', words, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

/** @returns {string | undefined} where this branch left the main one */
function branchingPoint() {
  for (const main of ['origin/main', 'main', 'origin/master']) {
    try {
      return git('merge-base', 'HEAD', main)[0];
    } catch {
      // There is no branch of this name.
    }
  }
  return undefined;
}

/** What differs from where this branch left main, and if nothing does, what the last commit changed. */
function changedFiles() {
  const untracked = git('ls-files', '--others', '--exclude-standard');
  const changed = [...git('diff', '--name-only', branchingPoint() ?? 'HEAD'), ...untracked];
  return changed.length > 0 ? changed : git('diff', '--name-only', 'HEAD~1', 'HEAD');
}

/** @param {readonly string[]} named @param {ReadonlySet<string>} paths */
function namedFiles(named, paths) {
  const missing = named.filter((path) => !paths.has(path));
  if (missing.length > 0) {
    throw new Error(`not a file of the repository, named from its root: ${missing.join(', ')}`);
  }
  return named;
}

const words = process.argv.slice(2);
const isAll = words.includes('--all');
const paths = filesOf(root);
const read = readIn(root);
const modules = readModules(paths, read);
const changed = isAll
  ? paths
  : words.length > 0
    ? namedFiles(words, new Set(paths))
    : changedFiles();
const near = nearTests(modules, distancesFrom(modules, read, changed), changed, readSeconds(root));
const budget = isAll ? Number.POSITIVE_INFINITY : Number(process.env['STANDOFF_BUDGET'] ?? BUDGET);
const choice = choose(near, budget, createNeed(modules));
console.log(sayChoice(choice, changed));
if (choice.run.length > 0) {
  const files = choice.run.map(({ file }) => `'${file}'`);
  const { code, seconds } = await runCommand(
    `STANDOFF_QUICK=yes vitest run ${files.join(' ')}`,
    'inherit',
  );
  console.log(sayEnd(choice, code === 0, seconds));
  process.exitCode = code;
}
