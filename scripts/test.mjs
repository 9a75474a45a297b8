// npm test: makes the clone ready, then runs everything that must pass, the tests last. Arguments go
// to the test runner.
import { installPrograms } from './install-programs.mjs';
import { runScript } from './run-command.mjs';
import { installPackages } from './set-up.mjs';

/** What the packages are built by: scripts of the repository use what that makes, and some checks look at it. */
const BUILD = 'build:packages';
/** Read the sources alone, and run beside the build, which takes one processor. */
const NEED_NO_BUILD = ['check:style', 'check:structure'];
/** Scripts of package.json, in the order in which they begin and are reported. */
const CHECKS = [
  BUILD,
  ...NEED_NO_BUILD,
  'check:types',
  'check:unused',
  'check:surface',
  'build:products',
];
/** How many of them run at once. */
const AT_ONCE = 2;

/**
 * Runs all checks, says how each went, and shows the output of the first that failed.
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runChecks() {
  const build = runScript(BUILD, 'pipe');
  /** @type {Record<string, Awaited<typeof build>>} */
  const results = {};
  const waiting = CHECKS.slice(1);
  /** @param {Promise<unknown>} free what has to end before */
  const goOn = async (free) => {
    await free;
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      if (!NEED_NO_BUILD.includes(name)) await build;
      results[name] = await runScript(name, 'pipe');
    }
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, (_, k) => goOn(k === 0 ? build : Promise.resolve())),
  );
  results[BUILD] = await build;
  for (const name of CHECKS) {
    const { code, seconds } = results[name] ?? { code: 1, seconds: 0 };
    console.log(`${name.padEnd(16)} ${code === 0 ? 'passed' : 'FAILED'}  ${seconds.toFixed(1)} s`);
  }
  const failed = CHECKS.filter((name) => results[name]?.code !== 0);
  const first = failed[0];
  if (first !== undefined) console.log(`\n${results[first]?.output.trimEnd()}\n`);
  return failed;
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
