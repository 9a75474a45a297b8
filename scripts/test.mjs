// npm test: makes the clone ready, then runs everything that must pass, the tests last. Arguments go
// to the test runner.
import { runScript } from './run-command.mjs';
import { installPackages } from './set-up.mjs';

/** Scripts of package.json that are independent of each other, in the order of their reports. */
const CHECKS = ['check:types', 'check:style', 'check:structure', 'check:unused', 'build'];
/** How many of them run at once. */
const AT_ONCE = 2;

/**
 * Runs all checks and reports each.
 * @returns {Promise<string[]>} the names of those that failed
 */
async function runChecks() {
  /** @type {ReturnType<typeof runScript>[]} */
  const running = [];
  for (const [position, name] of CHECKS.entries()) {
    const place = Promise.resolve(running[position - AT_ONCE]);
    running.push(place.then(() => runScript(name, 'pipe')));
  }
  const failed = [];
  for (const [position, { code, output, seconds }] of (await Promise.all(running)).entries()) {
    const name = CHECKS[position] ?? '';
    const verdict = code === 0 ? 'passed' : 'FAILED';
    console.log(`${name.padEnd(16)} ${verdict}  ${seconds.toFixed(1)} s`);
    if (code === 0) continue;
    console.log(`\n${output.trimEnd()}\n`);
    failed.push(name);
  }
  return failed;
}

await installPackages();
const failed = await runChecks();
if (failed.length > 0) {
  console.log(`Stopped before the tests: ${failed.join(', ')} failed (npm run ${failed[0]})`);
  process.exitCode = 1;
} else {
  process.exitCode = (await runScript('check:tests', 'inherit', process.argv.slice(2))).code;
}
