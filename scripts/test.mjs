// npm test: makes the clone ready, then runs everything that must pass, the tests last. Arguments go
// to the test runner.
import { installPrograms } from './install-programs.mjs';
import { runScript } from './run-command.mjs';
import { installPackages } from './set-up.mjs';

/**
 * Scripts of package.json, in the order of their reports. The packages are built first: scripts of the
 * repository use what that makes, and the checks look at them. The others are independent.
 */
const CHECKS = [
  'build:packages',
  'check:style',
  'check:structure',
  'build:products',
  'check:unused',
  'check:types',
];
/** Reads the sources alone. */
const NEEDS_NO_BUILD = 'check:style';
/** How many of them run at once. */
const AT_ONCE = 2;

/**
 * Runs all checks, says how each went, and shows the output of the first that failed.
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runChecks() {
  /** @type {ReturnType<typeof runScript>[]} */
  const running = [];
  for (const [position, name] of CHECKS.entries()) {
    const built = name === NEEDS_NO_BUILD ? undefined : running[0];
    const place = Promise.all([built, running[position - AT_ONCE]]);
    running.push(place.then(() => runScript(name, 'pipe')));
  }
  const results = await Promise.all(running);
  for (const [position, { code, seconds }] of results.entries()) {
    const verdict = code === 0 ? 'passed' : 'FAILED';
    console.log(`${CHECKS[position]?.padEnd(16)} ${verdict}  ${seconds.toFixed(1)} s`);
  }
  const first = results.find(({ code }) => code !== 0);
  if (first) console.log(`\n${first.output.trimEnd()}\n`);
  return CHECKS.filter((_, position) => results[position]?.code !== 0);
}

// Only the tests need them, and to fetch them is little work: it goes on while packages are installed and checks run.
const programs = installPrograms();
await installPackages();
// Where nothing can be installed that is known by now.
if (!(await Promise.race([programs, true]))) process.exit(1);
const failed = await runChecks();
if (!(await programs)) process.exit(1);
if (failed.length > 0) {
  const [first, ...others] = failed;
  const more = others.length > 0 ? `; ${others.join(', ')} failed as well` : '';
  console.log(`Stopped before the tests: npm run ${first} failed, see above${more}`);
  process.exitCode = 1;
} else {
  process.exitCode = (await runScript('check:tests', 'inherit', process.argv.slice(2))).code;
}
