// npm run bench:sweeps: how long `sweep` takes, how many traces it follows, and how long it would take to analyse every
// model instead, which is reckoned from some. First the findings of the headline of Korea 2017 by swaps, then drawn
// conflicts by concept as they grow. Milliseconds of processor time of one thread.
//
//     npm run bench:sweeps -- [--seeds 3] [--within 2]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyze, parse, sweep } from '../packages/standoff/dist/index.js';
import { drawnConflict } from './drawn-conflict.mjs';

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
swept(korea, { doubts: 'swaps' });
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
    const { answer, ms, traces } = swept(korea, { doubts, within });
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

/** @typedef {import('./drawn-conflict.mjs').Rung} Rung */

/** @type {readonly Rung[]} */
const rungs = [
  { decisionMakers: 3, options: 2, statements: 6 },
  { decisionMakers: 4, options: 2, statements: 6 },
  { decisionMakers: 4, options: 3, statements: 8 },
  { decisionMakers: 5, options: 2, statements: 8 },
  { decisionMakers: 5, options: 3, statements: 8 },
];

const finding = { nash: '', gmr: '', smr: '', seq: '', sseq: '' };
console.log(
  `\nDrawn conflicts, up to ${given.within} swaps in each order; of each the median and the most.\n`,
);
console.log(
  '| decision makers | options each | statements | states | finding | traces | most | ms | most |',
);
console.log('| ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: |');
for (const rung of rungs) {
  const { decisionMakers, options, statements } = rung;
  const all = Array.from({ length: decisionMakers * options }, (_, k) => {
    return `d${Math.floor(k / options)}.o${k % options}`;
  });
  const findings = [
    ...Object.keys(finding).map((concept) => `stable status-quo ${concept}`),
    `unreached (${all.join(' and ')})`,
  ];
  for (const one of findings) {
    const times = [];
    const traces = [];
    for (let seed = 1; seed <= Number(given.seeds); seed++) {
      const { model } = parse(drawnConflict(rung, seed));
      if (model === undefined) throw new Error('a drawn conflict has errors');
      const options = { doubts: /** @type {const} */ ('swaps'), within: Number(given.within) };
      const found = swept(model, { ...options, findings: [one] });
      times.push(found.ms);
      traces.push(found.traces[0] ?? 0);
    }
    const [median, most] = [times, traces].map((numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      return [sorted[sorted.length >> 1], sorted.at(-1)];
    });
    const ms = (median ?? []).map((value) => (value ?? 0).toFixed(0));
    const count = (most ?? []).map((value) =>
      value === Number.POSITIVE_INFINITY ? 'drawn' : value,
    );
    const called = one.startsWith('unreached') ? 'unreached' : one;
    console.log(
      `| ${decisionMakers} | ${options} | ${statements} | ${2 ** (decisionMakers * options)} | ${called} | ${count.join(' | ')} | ${ms.join(' | ')} |`,
    );
  }
}
