// What the quick run says of which tests it chose, and of those that it left out.

/**
 * @typedef {import('./nearest-tests.mjs').Choice} Choice
 * @typedef {import('./nearest-tests.mjs').Near} Near
 */

/** So many are named. */
const NAMED = 3;

/** @param {number} number @param {string} one @param {string} [several] */
const count = (number, one, several = `${one}s`) => `${number} ${number === 1 ? one : several}`;

/** @param {readonly string[]} names the nearest first */
function nameSome(names) {
  const more = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** @param {readonly Near[]} tests */
const secondsOf = (tests) =>
  `some ${Math.ceil(tests.reduce((sum, one) => sum + one.seconds, 0))} s`;

/** @param {Choice} choice @param {readonly string[]} changed paths @returns {string} said before the tests run */
export function sayChoice({ run, leftOut }, changed) {
  const what = `Changed: ${nameSome(changed)}`;
  if (run.length === 0) return `${what}\nNo test that Node alone can run uses that.`;
  const all = run.length + leftOut.length;
  const part =
    leftOut.length === 0
      ? `all ${count(all, 'test file')} that Node alone can run and that use that`
      : `${run.length} of the ${count(all, 'test file')} that Node alone can run and that use that, the nearest first`;
  return `${what}\nRunning ${part}: ${secondsOf(run)} of processor time`;
}

/** @param {Choice} choice @param {boolean} passed @param {number} seconds @returns {string} said when they have run */
export function sayEnd({ run, leftOut, needMore }, passed, seconds) {
  const ran = `${count(run.length, 'test file')} ${passed ? 'passed' : 'ran, with failures,'} in ${Math.round(seconds)} s.`;
  const names = (/** @type {readonly Near[]} */ tests) => nameSome(tests.map(({ file }) => file));
  const notRun = [
    ...(leftOut.length === 0
      ? []
      : [
          `${count(leftOut.length, 'further test file')} that ${leftOut.length === 1 ? 'uses' : 'use'} what was changed (${secondsOf(leftOut)} of processor time): ${names(leftOut)}`,
        ]),
    ...(needMore.length === 0
      ? []
      : [`${needMore.length} that need a browser, a server or a database: ${names(needMore)}`]),
  ];
  const rest =
    notRun.length === 0
      ? ['Each test file that uses what was changed was run, with fewer random cases.']
      : ['Not run:', ...notRun.map((line) => `  ${line}`)];
  return [ran, ...rest, 'What is taken has passed npm test.'].join('\n');
}
