// npm run bench:sweeps: how long `sweep` takes, how many traces it follows, and how long it would take to analyse every
// model instead, which is reckoned from some. First the findings of the headline of Korea 2017 by swaps, then drawn
// conflicts by concept as they grow. Milliseconds of processor time of one thread.
//
//     npm run bench:sweeps -- [--seeds 3] [--within 2]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze, parse, sweep } from '../packages/standoff/dist/index.js';
import { drawnConflict, drawnRankings, drawnWay } from './drawn-conflict.mjs';

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    within: { type: 'string', default: '2' },
  },
});

/** @template T @param {() => T} run @returns {readonly [T, number]} */
function timed(run) {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/**
 * What a sweep found.
 * @param {import('../packages/standoff/dist/index.js').Model} model
 * @param {import('../packages/standoff/dist/index.js').SweepOptions} options
 */
function swept(model, options) {
  const [answer, ms] = timed(() => sweep(model, options));
  if ('status' in answer) throw new Error('too large');
  const traces = answer.findings.map((found) => found.traces ?? Number.POSITIVE_INFINITY);
  return { answer, ms, traces };
}

/** Analyses a model often enough to say what one takes. @param {import('../packages/standoff/dist/index.js').Model} model */
function msOfAnalysis(model) {
  const times = Array.from({ length: 15 }, () => timed(() => analyze(model))[1]);
  return times.sort((a, b) => a - b)[7] ?? 0;
}

const korea = parse(
  readFileSync(new URL('../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url), 'utf8'),
).model;
if (korea === undefined) throw new Error('Korea 2017 has errors');
const { answer: first } = swept(korea, { doubts: 'swaps' });
const findings = first.findings.flatMap(({ id, from }) => (from === 'headline' ? [id] : []));
const each = msOfAnalysis(korea);
console.log(
  `Korea 2017, the findings of the headline; one whole analysis, with its document, takes ${each.toFixed(1)} ms.\n`,
);
console.log(
  '| doubts | swaps in each order | models | traces at most | ms | as much as every model, times |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const doubts of /** @type {const} */ (['swaps', 'file'])) {
  for (const within of [1, 2, 3, 4]) {
    const { answer, ms, traces } = swept(korea, { doubts, within, findings });
    const times = (Number(answer.models) * each) / ms;
    console.log(
      `| ${doubts} | ${within} | ${answer.models} | ${Math.max(...traces)} | ${ms.toFixed(0)} | ${times.toExponential(1)} |`,
    );
  }
}

console.log(
  '\nDrawn models a second and core on Korea 2017, for one finding each, three swaps in each order.\n',
);
console.log('| finding | models a second | 95 % interval | exact share |');
console.log('| --- | ---: | --- | ---: |');
for (const finding of [
  'stable status-quo nash',
  'stable status-quo seq',
  'stable status-quo sseq',
  'unreached freeze-for-freeze',
]) {
  const asked = { doubts: /** @type {const} */ ('swaps'), within: 3, findings: [finding] };
  const { answer: exact } = swept(korea, asked);
  // Loading and sorting the orders once takes the same however many are drawn.
  const [few, many] = [1, 40_001].map((samples) =>
    swept(korea, { ...asked, maxTraces: 1, samples }),
  );
  if (few === undefined || many === undefined) throw new Error('two were asked for');
  const [drawn] = many.answer.findings;
  const rate = 40_000 / ((many.ms - few.ms) / 1000);
  const interval = `${drawn?.low.toFixed(4)} to ${drawn?.high.toFixed(4)}`;
  const share = exact.findings[0]?.share.toFixed(4);
  console.log(`| ${finding} | ${rate.toFixed(0)} | ${interval} | ${share} |`);
}

/** @typedef {import('../packages/standoff/dist/index.js').Model} Model */

/** For each concept a state that holds, where there is one, and whether improvements lead to one that is far. */
function findingsOf(/** @type {Model} */ model) {
  const analysis = analyze(model);
  if ('status' in analysis) throw new Error('too large');
  const { equilibria, stateCount } = analysis;
  const stable = ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((concept) => {
    return /** @type {const} */ ([
      concept,
      `stable ${equilibria[concept]?.[0] ?? 's1'} ${concept}`,
    ]);
  });
  const held = equilibria['seq']?.[0] ?? 's1';
  return [
    ...stable,
    /** @type {const} */ (['sim', `stable ${held} sim`]),
    /** @type {const} */ (['seq, two together', `stable ${held} seq d0+d1`]),
    /** @type {const} */ (['seq, three together', `stable ${held} seq d0+d1+d2`]),
    /** @type {const} */ (['unreached', `unreached s${stateCount}`]),
  ];
}

/** Whether improvements lead all along a way. */
function alongOf(/** @type {number} */ length) {
  return () => [/** @type {const} */ (['unreached', `unreached w${length - 1}`])];
}

/**
 * A row for each finding: the median and the most of some conflicts.
 * @param {string} size @param {(seed: number) => string} textOf @param {number} within
 * @param {(model: Model) => readonly (readonly [string, string])[]} asked
 */
function growth(size, textOf, within, asked = findingsOf) {
  /** @type {Map<string, { traces: number[], ms: number[] }>} */
  const rows = new Map();
  for (let seed = 1; seed <= Number(given.seeds); seed++) {
    const { model } = parse(textOf(seed));
    if (model === undefined) throw new Error('a drawn conflict has errors');
    for (const [name, finding] of asked(model)) {
      const found = swept(model, { doubts: 'swaps', within, findings: [finding] });
      const row = rows.get(name) ?? { traces: [], ms: [] };
      row.traces.push(found.traces[0] ?? 0);
      row.ms.push(found.ms);
      rows.set(name, row);
    }
  }
  for (const [name, { traces, ms }] of rows) {
    const count = middleAndMost(traces).map((one) => (Number.isFinite(one) ? one : 'drawn'));
    const times = middleAndMost(ms).map((one) => one.toFixed(0));
    console.log(`| ${size} | ${within} | ${name} | ${[...count, ...times].join(' | ')} |`);
  }
}

/** @param {readonly number[]} numbers */
function middleAndMost(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return [sorted[sorted.length >> 1] ?? 0, sorted.at(-1) ?? 0];
}

console.log('\nDrawn conflicts of statements; traces and ms: the median and the most.\n');
console.log('| deciders, options each, statements | swaps | finding | traces | most | ms | most |');
console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: |');
for (const [decisionMakers, options, statements] of /** @type {const} */ ([
  [3, 2, 6],
  [4, 3, 8],
  [5, 2, 8],
  [5, 3, 8],
  [6, 2, 8],
])) {
  const rung = { decisionMakers, options, statements };
  const size = `${decisionMakers}, ${options}, ${statements}`;
  growth(size, (seed) => drawnConflict(rung, seed), Number(given.within));
}

// In a ranking no two comparisons come out together, so there are as many traces as there can be.
console.log('\nDrawn rankings of all states, one option each; likewise.\n');
console.log('| deciders, states | swaps | finding | traces | most | ms | most |');
console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: |');
for (const decisionMakers of [3, 4, 5]) {
  for (const within of [2, 3]) {
    const size = `${decisionMakers}, ${2 ** decisionMakers}`;
    growth(size, (seed) => drawnRankings(decisionMakers, seed), within);
  }
}

console.log('\nDrawn ways of states in a row, which two rank; likewise.\n');
console.log('| states | swaps | finding | traces | most | ms | most |');
console.log('| --- | ---: | --- | ---: | ---: | ---: | ---: |');
for (const length of [8, 16, 32, 64]) {
  for (const within of [1, 2]) {
    growth(`${length}`, (seed) => drawnWay(length, seed), within, alongOf(length));
  }
}
