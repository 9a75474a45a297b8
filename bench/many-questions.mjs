// Questions for measurements and tests of batches: small ones, each about another game of two, and long ones.

/** Orders of four outcomes. */
const orders = permutations(['cc', 'cd', 'dc', 'dd']).map((order) => order.join(', '));

const ASKED = ['analyze', 'evolve', 'explain'];

/** @param {readonly string[]} items @returns {string[][]} */
function permutations(items) {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/**
 * A question that takes about a millisecond; no two of them are the same.
 * @param {number} number from 0
 */
export function smallQuestion(number) {
  const [row, column] = [orders[number % 24], orders[Math.floor(number / 24) % 24]];
  const ask = ASKED[Math.floor(number / 576) % ASKED.length];
  const text = `standoff: 1
title: Game ${number}
decision-makers:
  row: { name: Row, moves: { cc: [dc], cd: [dd], dc: [cc], dd: [cd] }, ranking: [${row}] }
  column: { name: Column, moves: { cc: [cd], cd: [cc], dc: [dd], dd: [dc] }, ranking: [${column}] }
states: { cc: both cooperate, cd: only Row cooperates, dc: only Column cooperates, dd: nobody cooperates }
status-quo: cc
`;
  const options = ask === 'explain' ? { options: { state: 'cc' } } : {};
  return JSON.stringify({ id: `game-${number}`, ask, model: { text }, ...options });
}

/**
 * A question whose answer is short and takes long: models are drawn, some fifty thousand a second.
 * @param {number} samples @param {number} [seed]
 */
export function longQuestion(samples, seed = 0) {
  const options = { findings: ['stable status-quo seq'], maxTraces: 1, samples, seed };
  return JSON.stringify({
    id: `draws-${samples}-${seed}`,
    ask: 'sweep',
    model: 'korea-2017',
    options,
  });
}

/** What is the same however it is computed: all but how long that took. @param {string} lines */
export function withoutTimes(lines) {
  return lines.replaceAll(/"elapsedMs":[\d.e+-]+/g, '"elapsedMs":0');
}
