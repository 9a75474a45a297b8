// npm run bench:deals: how long the best deals of all groups of parties take, as states and parties grow, and what is said
// where there are too many. Every party has one graded option that costs it something, and twelve statements on
// what the others do. Milliseconds of processor time, the analysis and the document included.
//
//     npm run bench:deals -- [--seed 1]
import { parseArgs } from 'node:util';
import { analyze, deal, parse } from '../packages/standoff/dist/index.js';
import { draws } from './drawn-conflict.mjs';

const { values: given } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });

const STATEMENTS = 12;

/** @template T @param {() => T} run @returns {readonly [T, number]} */
function timed(run) {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** One option of so many levels for each party. What JSON writes is YAML. @param {readonly number[]} levels */
function conflictOf(levels) {
  const draw = draws(Number(given.seed) * 7919 + levels.length);
  const owner = (/** @type {number} */ party) => `p${party}`;
  const file = {
    standoff: 1,
    title: 'Deals',
    'decision-makers': Object.fromEntries(
      levels.map((own, party) => [
        owner(party),
        {
          options: { o: Array.from({ length: own }, (_, level) => `l${level}`) },
          prefers: [
            ...Array.from({ length: STATEMENTS }, () => {
              const other = (party + 1 + draw(levels.length - 1)) % levels.length;
              return { want: `${owner(other)}.o = l${1 + draw((levels[other] ?? 2) - 1)}` };
            }),
            { want: 'o = l0' },
          ],
        },
      ]),
    ),
    'status-quo': Object.fromEntries(levels.map((_, party) => [`${owner(party)}.o`, 'l0'])),
  };
  const { model } = parse(JSON.stringify(file));
  if (model === undefined) throw new Error('the conflict has errors');
  return model;
}

/** @param {readonly number[]} levels */
function row(levels) {
  const states = levels.reduce((product, own) => product * own, 1);
  const model = conflictOf(levels);
  const [, analysis] = timed(() => analyze(model, { states: 'none' }));
  try {
    const [answer, ms] = timed(() => deal(model, { parties: 'all' }));
    const [, alone] = timed(() => deal(model, { parties: levels.map((_, party) => `p${party}`) }));
    if (!('groups' in answer)) return `| ${levels.length} | ${states} | | | | too large | |`;
    const { groups } = answer;
    const able = groups.filter(({ deals }) => deals > 0);
    const deals = groups.reduce((sum, group) => sum + group.deals, 0);
    const best = groups.reduce((sum, { frontier }) => sum + frontier.length, 0);
    return `| ${levels.length} | ${states} | ${groups.length} (${able.length}) | ${deals} (${best}) | ${analysis.toFixed(0)} | ${ms.toFixed(0)} | ${alone.toFixed(0)} |`;
  } catch (error) {
    return `| ${levels.length} | ${states} | | | | ${error instanceof Error ? error.message : error} | |`;
  }
}

// What is compiled on the way is not measured.
row([3, 3, 3]);
console.log(
  '| parties | states | groups (with deals) | deals (best) | ms of `analyze` | ms of all groups | ms of all parties as one group |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const levels of [
  [5, 5, 5, 5, 4, 4],
  [3, 3, 3, 3, 3, 4],
  [7, 7, 7, 7, 7, 6],
  [10, 10, 10, 10, 10, 10],
  [10, 10, 10, 10],
  [4, 4, 3, 3, 3, 3, 3, 3],
  [3, 3, 3, 3, 2, 2, 2, 2, 2, 2],
  Array(12).fill(2),
  Array(13).fill(2),
]) {
  console.log(row(levels));
}
