// npm run bench:misjudgements: how long `misjudge` takes, and what it finds, as conflicts grow in decision makers,
// options and statements. Conflicts are drawn by a seed; what must not happen is drawn, too, among states to which
// improvements lead and safe steps do not. Prints a table: median and longest time in milliseconds of one thread.
//
//     npm run bench:misjudgements -- [--seeds 5] [--upto 3] [--concept seq] [--facts]
import { parseArgs } from 'node:util';
import { misjudge, parse } from '../packages/standoff/dist/index.js';
import { drawnConflict, draws } from './drawn-conflict.mjs';

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '5' },
    upto: { type: 'string', default: '3' },
    concept: { type: 'string', default: 'seq' },
    facts: { type: 'boolean', default: false },
  },
});

/** @typedef {import('./drawn-conflict.mjs').Rung} Rung */

/** @type {readonly Rung[]} */
const rungs = [
  { decisionMakers: 2, options: 2, statements: 4 },
  { decisionMakers: 3, options: 2, statements: 4 },
  { decisionMakers: 3, options: 3, statements: 6 },
  { decisionMakers: 4, options: 3, statements: 6 },
  { decisionMakers: 4, options: 3, statements: 12 },
  { decisionMakers: 5, options: 2, statements: 6 },
  { decisionMakers: 5, options: 3, statements: 6 },
  { decisionMakers: 4, options: 4, statements: 6 },
];

/** Facts that can be misread. */
const facts = `facts:
  f0: d0.o0 and d1.o0
  f1: not d0.o0
`;

/** What must not happen: the first of some drawn conjunctions that needs an error.
 * @param {import('../packages/standoff/dist/index.js').Model} model @param {Rung} rung @param {number} seed */
function targetOf(model, { decisionMakers, options }, seed) {
  const draw = draws(seed + 17);
  for (let attempt = 0; attempt < 60; attempt++) {
    const literal = () =>
      `${draw(2) === 0 ? '' : 'not '}d${draw(decisionMakers)}.o${draw(options)}`;
    const target = Array.from({ length: 3 + draw(decisionMakers) }, literal).join(' and ');
    const found = misjudge(model, { avoid: target, upTo: 1, concept: given.concept });
    if ('status' in found) return undefined;
    if (found.size !== 0 && found.proof.kind === 'exhausted') return target;
  }
  return undefined;
}

console.log(
  '| decision makers | options each | statements each | states | asked | found | median ms | longest ms | stories at most |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const rung of rungs) {
  const times = [];
  let [found, stories] = [0, 0];
  for (let seed = 1; seed <= Number(given.seeds); seed++) {
    const { model } = parse(drawnConflict(rung, seed) + facts);
    if (model === undefined) throw new Error('a drawn conflict has errors');
    const target = targetOf(model, rung, seed);
    if (target === undefined) continue;
    const start = process.cpuUsage();
    const answer = misjudge(model, {
      avoid: target,
      upTo: Number(given.upto),
      concept: given.concept,
      facts: given.facts,
    });
    const { user, system } = process.cpuUsage(start);
    if ('status' in answer) throw new Error('too large');
    times.push((user + system) / 1000);
    if (answer.size !== null) found++;
    stories = Math.max(stories, answer.stories.length);
  }
  times.sort((a, b) => a - b);
  const { decisionMakers, options, statements } = rung;
  const ms = (/** @type {number | undefined} */ value) =>
    value === undefined ? '' : value.toFixed(0);
  console.log(
    `| ${decisionMakers} | ${options} | ${statements} | ${2 ** (decisionMakers * options)} | ${times.length} | ${found} | ${ms(times[times.length >> 1])} | ${ms(times.at(-1))} | ${stories} |`,
  );
}
