// npm run check:release: what has to be right before a version is given away, besides all tests: versions, the changelog, licences
// of what is built in, what was generated, and sizes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run-command.mjs';

/** Bytes of the packed file, and how many packages it brings. */
const MOST = { bytes: 9_000_000, packages: 40 };

/** @type {string[]} */
const problems = [];
/** @param {boolean} isRight @param {string} problem */
const insist = (isRight, problem) => {
  if (!isRight) problems.push(problem);
};
/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const { version } = read('packages/standoff/package.json');
for (const name of readdirSync(join(root, 'packages'))) {
  const path = `packages/${name}/package.json`;
  if (!existsSync(join(root, path))) continue;
  insist(read(path).version === version, `${path} has another version than ${version}`);
}
const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
insist(changes.includes(`\n## ${version}\n`), `CHANGELOG.md has no heading "## ${version}"`);
insist(
  !changes.includes('\n## Unreleased\n'),
  'CHANGELOG.md still has changes that are unreleased',
);

// What is generated is what the sources give.
execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
insist(changed === '', `not committed, or generated otherwise:\n${changed}`);
insist(
  spawnSync('npm', ['run', '--silent', 'check:surface'], { cwd: root, stdio: 'inherit' }).status ===
    0,
  'what can be imported is not what is recorded',
);

const work = mkdtempSync(join(tmpdir(), 'standoff-release-'));
try {
  // Licences that are not taken, or not there, fail it.
  execFileSync('npm', ['pack', '--silent', '-w', 'packages/standoff', '--pack-destination', work], {
    cwd: root,
  });
  const file = join(work, `standoff-${version}.tgz`);
  const bytes = statSync(file).size;
  insist(bytes <= MOST.bytes, `the packed file has ${bytes} bytes, more than ${MOST.bytes}`);
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', work, file]);
  const installed = Object.keys(
    JSON.parse(readFileSync(join(work, 'package-lock.json'), 'utf8')).packages,
  );
  const count = installed.filter((name) => name !== '').length;
  insist(count <= MOST.packages, `it brings ${count} packages, more than ${MOST.packages}`);
  console.log(`standoff ${version}: ${bytes} bytes packed, ${count} packages installed`);
} finally {
  rmSync(work, { recursive: true });
}

for (const problem of problems) console.error(`- ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
