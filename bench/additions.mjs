// npm run bench:additions: how long `inverse`, and `deal` with additions, take. First on Korea 2017 as whole processes with
// the start of the program, by the clock; then on drawn conflicts as they grow, in processor time of one thread, the median
// and the most of some conflicts; and where they stop, what is said then.
//
//     npm run bench:additions -- [--seeds 3] [--concept seq]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deal, inverse, parse } from '../packages/standoff/dist/index.js';
import { drawnConflict } from './drawn-conflict.mjs';

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    concept: { type: 'string', default: 'seq' },
  },
});

const command = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));

/** The answer of a command, and how long it took with its start. @param {readonly string[]} args */
function wholeProcess(args) {
  const wall = performance.now();
  const text = execFileSync(process.execPath, [command, ...args, '--json'], { encoding: 'utf8' });
  const ms = performance.now() - wall;
  return { ms, answer: JSON.parse(text) };
}

console.log('Korea 2017, whole processes; milliseconds by the clock.\n');
console.log('| question | fewest | sets | ms |');
console.log('| --- | ---: | ---: | ---: |');
for (const upTo of ['1', '2', '3']) {
  for (const concept of ['nash', 'seq']) {
    const asked = ['--state', 'thaad-for-trade', '--concept', concept, '--upto', upTo];
    const { ms, answer } = wholeProcess(['inverse', 'korea-2017', ...asked]);
    console.log(
      `| inverse, THAAD for trade under ${concept}, up to ${upTo} | ${answer.size ?? 'more'} | ${answer.count} | ${ms.toFixed(0)} |`,
    );
  }
}
for (const upTo of ['1', '2', '3']) {
  const asked = ['--parties', 'dprk,us', '--additions', upTo];
  const { ms, answer } = wholeProcess(['deal', 'korea-2017', ...asked]);
  for (const { state, concept, size, count } of answer.additions) {
    console.log(
      `| additions, ${state} of dprk and us under ${concept}, up to ${upTo} | ${size ?? 'more'} | ${count} | ${ms.toFixed(0)} |`,
    );
  }
}

/** @template T @param {() => T} run @returns {readonly [T, number]} */
function timed(run) {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** @param {readonly number[]} numbers */
function middleAndMost(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0].map((one) => one.toFixed(0));
}

/**
 * A row of some conflicts: each gives what it found in a word, and how long that took.
 * @param {string} size @param {string} what @param {(seed: number) => readonly [string, number] | undefined} run
 */
function row(size, what, run) {
  /** @type {number[]} */
  const times = [];
  /** @type {string[]} */
  const found = [];
  for (let seed = 1; found.length < Number(given.seeds) && seed <= 60; seed++) {
    const one = run(seed);
    if (one === undefined) continue;
    found.push(one[0]);
    times.push(one[1]);
  }
  if (times.length > 0)
    console.log(
      `| ${size} | ${what} | ${found.join(', ')} | ${middleAndMost(times).join(' | ')} |`,
    );
}

/** What is refused is told. @template T @param {() => T} run @returns {T | string} */
function orRefused(run) {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

/** @type {Set<string>} */
const stops = new Set();

/** @param {string} problem */
function stopped(problem) {
  stops.add(problem);
  return 'stopped';
}

const { concept } = given;
console.log(
  `\nDrawn conflicts, under ${concept}: the fewest of each, and ms, the median and the most.\n`,
);
console.log('| deciders, options each, statements | question | fewest | ms | most |');
console.log('| --- | --- | --- | ---: | ---: |');
for (const [decisionMakers, options, statements] of /** @type {const} */ ([
  [3, 2, 4],
  [3, 3, 6],
  [4, 2, 6],
  [4, 3, 6],
  [4, 3, 10],
  [5, 2, 8],
  [5, 3, 8],
  [5, 2, 16],
])) {
  const rung = { decisionMakers, options, statements };
  const size = `${decisionMakers}, ${options}, ${statements}`;
  /** @param {number} seed */
  const drawn = (seed) => {
    const { model } = parse(drawnConflict(rung, seed));
    if (model === undefined) throw new Error('a drawn conflict has errors');
    return model;
  };
  for (const upTo of [1, 2, 3]) {
    row(size, `inverse, up to ${upTo}`, (seed) => {
      const model = drawn(seed);
      const state = `s${1 + ((seed * 7919) % 2 ** (decisionMakers * options))}`;
      const [answer, ms] = timed(() => orRefused(() => inverse(model, { state, concept, upTo })));
      if (typeof answer === 'string') return [stopped(answer), ms];
      return 'status' in answer ? undefined : [`${answer.size ?? 'more'}`, ms];
    });
  }
  for (const upTo of [1, 2]) {
    row(size, `additions to a deal, up to ${upTo}`, (seed) => {
      const model = drawn(seed);
      const parties = ['d0', 'd1'];
      const deals = deal(model, { parties, concepts: [concept] });
      if ('status' in deals || 'groups' in deals) return undefined;
      const open = deals.targets.find((one) => one.frontier && one.holdsUnder.length === 0);
      if (open === undefined) return undefined;
      const asked = { parties, concepts: [concept], target: open.state, additions: upTo };
      const [answer, ms] = timed(() => deal(model, asked));
      const [found] = 'status' in answer || 'groups' in answer ? [] : (answer.additions ?? []);
      if (found === undefined) return undefined;
      return [
        found.ended === undefined ? `${found.size ?? 'more'}` : stopped(found.says.join(' ')),
        ms,
      ];
    });
  }
}
console.log(`\nWhere it stops: ${stops.size === 0 ? 'nowhere here.' : ''}`);
for (const problem of stops) console.log(`- ${problem}`);
