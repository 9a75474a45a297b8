// The report of a bench run, as Markdown on standard output.

/**
 * @typedef {object} Sample What one process measured; the yardstick counts no states or memory.
 * @property {Record<string, number>} seconds
 * @property {Record<string, number>} stable
 * @property {number} [states]
 * @property {number} [peakBytes]
 * @property {import('../packages/engine/src/index.ts').Work} [work]
 *
 * @typedef {object} RungResult
 * @property {string} name
 * @property {import('./seeded-conflict.mjs').Rung} rung
 * @property {Sample | undefined} engine
 * @property {Sample | undefined} other
 * @property {Sample | undefined} yardstick
 *
 * @typedef {object} Head
 * @property {string} machine
 * @property {string} node
 * @property {string} commit
 * @property {number} repeats
 * @property {boolean} yardstick
 */

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq'];
/** What comes before the concepts, the votes of bodies included. */
const BEFORE = ['space', 'orders', 'votes'];
const COLUMNS = [...BEFORE, ...CONCEPTS];

/** The medians of each time and of the memory. @param {Sample[]} samples */
export function medianOf(samples) {
  const [first] = samples;
  if (first === undefined) return undefined;
  /** @param {(sample: Sample) => number} read */
  const median = (read) =>
    samples.map(read).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
  return {
    ...first,
    seconds: Object.fromEntries(
      Object.keys(first.seconds).map((what) => [what, median((s) => s.seconds[what] ?? 0)]),
    ),
    peakBytes: median((s) => s.peakBytes ?? 0),
  };
}

/** @param {Head} head */
export function printHead({ machine, node, commit, repeats, yardstick }) {
  console.log('# Bench\n');
  console.log(`- machine: ${machine}; Node ${node}`);
  console.log(`- commit: ${commit}`);
  console.log(`- each number is the median of ${repeats} fresh processes, on one core`);
  if (!yardstick) console.log('- the C yardstick was skipped: no compiler');
  console.log('- ladder: Y/N options, 12 statements of two literals for each decision maker');
}

/** @param {RungResult[]} results */
export function printRungs(results) {
  console.log('\n## Seconds\n');
  printTable(
    [
      ...['conflict', 'states', ...COLUMNS, 'whole', 'ns per state and DM'],
      ...['cells folded', 'sweeps', 'peak MB'],
    ],
    results.map(({ name, rung, engine }) => [
      name,
      String(engine?.states),
      ...COLUMNS.map((what) => seconds(engine?.seconds[what])),
      seconds(whole(engine)),
      (total(engine) / (engine?.states ?? 1) / rung.decisionMakers / 1e-9).toFixed(1),
      (engine?.work?.cells ?? 0).toExponential(2),
      String(engine?.work?.sweeps),
      ((engine?.peakBytes ?? 0) / 2 ** 20).toFixed(0),
    ]),
  );
  printRatios('Times as long as the C yardstick', results, (result) => result.yardstick);
  printRatios('Times as long as the other engine', results, (result) => result.other);
}

/**
 * @param {string} title @param {RungResult[]} results
 * @param {(result: RungResult) => Sample | undefined} select
 */
function printRatios(title, results, select) {
  if (results.every((result) => select(result) === undefined)) return;
  const columns = COLUMNS.filter((what) => results.some((r) => select(r)?.seconds[what]));
  const reads = results.some((result) => select(result)?.seconds['read']);
  console.log(`\n## ${title}\n`);
  printTable(
    [
      ...['conflict', ...columns, 'five concepts', 'whole, ranks included'],
      ...(reads ? ['Nash, GMR, SMR in reads'] : []),
    ],
    results.map((result) => [
      result.name,
      ...columns.map((what) => ratio(result.engine?.seconds[what], select(result)?.seconds[what])),
      ratio(total(result.engine), total(select(result))),
      // The yardstick is given the ranks: its whole is that of the concepts.
      ratio(whole(result.engine), whole(select(result))),
      ...(reads ? [ratio(total(result.engine, 3), select(result)?.seconds['read'])] : []),
    ]),
  );
}

/** @param {Sample} literal @param {RungResult} smallest */
export function printLiteral(literal, { name, engine }) {
  console.log(`\n## The definitions taken literally (${name})\n`);
  printTable(
    ['', ...CONCEPTS],
    [
      ['literal, seconds', ...CONCEPTS.map((id) => seconds(literal.seconds[id]))],
      ['times as long', ...CONCEPTS.map((id) => ratio(literal.seconds[id], engine?.seconds[id]))],
    ],
  );
}

/** @param {Record<string, number>} seconds of whole processes by what they do, first one that does nothing */
export function printStartUp(seconds) {
  const [nothing = 0] = Object.values(seconds);
  console.log('\n## Start: whole processes\n');
  printTable(
    ['', 'milliseconds', 'times the first'],
    Object.entries(seconds).map(([what, time]) => [
      what,
      (1000 * time).toFixed(0),
      ratio(time, nothing),
    ]),
  );
}

/** @param {Record<string, { least: number, median: number }>} parts */
export function printKorea(parts) {
  console.log('\n## The Korean case, engine alone, warm\n');
  printTable(
    ['', 'milliseconds, at best', 'median'],
    Object.entries(parts).map(([what, { least, median }]) => [
      what,
      (1000 * least).toFixed(2),
      (1000 * median).toFixed(2),
    ]),
  );
}

/** @param {Record<string, number>} cases */
export function printCases(cases) {
  console.log('\n## Cases of the catalog, warm\n');
  printTable(
    ['case', 'milliseconds'],
    Object.entries(cases).map(([slug, time]) => [slug, (1000 * time).toFixed(2)]),
  );
}

/** @param {Record<string, number>} perSecond models by how they are made */
export function printChanged(perSecond) {
  console.log('\n## The Korean case with one swap, five concepts, one core\n');
  printTable(
    ['', 'models a second'],
    Object.entries(perSecond).map(([way, count]) => [way, count.toFixed(0)]),
  );
}

/** Seconds of the first few concepts together. @param {Sample | undefined} sample @param {number} count */
function total(sample, count = CONCEPTS.length) {
  return CONCEPTS.slice(0, count).reduce((sum, id) => sum + (sample?.seconds[id] ?? 0), 0);
}

/** Seconds of everything. @param {Sample | undefined} sample */
function whole(sample) {
  return total(sample) + BEFORE.reduce((sum, what) => sum + (sample?.seconds[what] ?? 0), 0);
}

/** @param {number | undefined} value */
function seconds(value = 0) {
  return value.toPrecision(2);
}

/** @param {number | undefined} a @param {number | undefined} b */
function ratio(a, b) {
  return a === undefined || !b ? '' : (a / b).toPrecision(3);
}

/** @param {string[]} head @param {string[][]} rows */
function printTable(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows];
  console.log(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}
