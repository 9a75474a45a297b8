// npm run bench:ranking: Nash, GMR and SMR from the statements on, against plain C that does the same: it ranks the
// states by one pass for each statement. Both on one core, taking turns, each time in a fresh process; what is reported is
// the median of processor time, the engine's start-up included and left out.
//
//     node bench/ranking.mjs [--options 20] [--makers 5] [--statements 16] [--repeats 5] [--engine INDEX]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { draws } from './drawn-conflict.mjs';

/** @typedef {{ seconds: Record<string, number>, stable: Record<string, number> }} Sample */

const { values: given } = parseArgs({
  options: {
    options: { type: 'string', default: '20' },
    makers: { type: 'string', default: '5' },
    statements: { type: 'string', default: '16' },
    repeats: { type: 'string', default: '5' },
    engine: { type: 'string' },
    one: { type: 'boolean', default: false },
  },
});
const [options, makers, statements] = [given.options, given.makers, given.statements].map(Number);
const index =
  given.engine === undefined
    ? new URL('../packages/engine/dist/index.js', import.meta.url).href
    : pathToFileURL(given.engine).href;
const CONCEPTS = ['nash', 'gmr', 'smr'];

/** For each statement whether both literals are to hold, and both. */
function drawStatements() {
  const draw = draws(7919);
  return Array.from({ length: Number(makers) * Number(statements) }, () => {
    const first = draw(Number(options));
    const second = (first + 1 + draw(Number(options) - 1)) % Number(options);
    return [draw(2), 2 * first + draw(2), 2 * second + draw(2)];
  });
}

/** @param {number} option */
function ownerOf(option) {
  return Math.floor((option * Number(makers)) / Number(options));
}

/** @returns {import('../packages/engine/src/index.ts').Model} */
function modelOf() {
  /** @type {import('../packages/engine/src/index.ts').CircuitNode[]} */
  const circuit = Array.from({ length: Number(options) }, (_, option) => [
    { op: /** @type {const} */ ('level'), option, in: [false, true] },
    { op: /** @type {const} */ ('level'), option, in: [true, false] },
  ]).flat();
  const conditions = drawStatements().map(([both, a = 0, b = 0]) => {
    return circuit.push({ op: both ? 'and' : 'or', of: [a, b] }) - 1;
  });
  const feasible = circuit.push({ op: 'constant', value: true }) - 1;
  return {
    decisionMakers: Number(makers),
    circuit,
    form: {
      kind: 'options',
      options: Array.from({ length: Number(options) }, (_, k) => {
        return { owner: ownerOf(k), levels: 2, moves: { kind: 'free' } };
      }),
      feasible,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: Array.from({ length: Number(makers) }, (_, dm) => ({
      kind: 'prioritized',
      tiers: conditions
        .slice(dm * Number(statements), (dm + 1) * Number(statements))
        .map((condition) => ({ conditions: [condition], greatly: false })),
    })),
  };
}

/** In a process of its own: the engine once, cold. */
async function measureEngine() {
  /** @type {typeof import('../packages/engine/src/index.ts')} */
  const engine = await import(index);
  const model = modelOf();
  const cpu = () => (({ user, system }) => (user + system) / 1e6)(process.cpuUsage());
  const start = cpu();
  const created = engine.createSpace(model);
  if (created.status !== 'created') throw new Error('the conflict is too large');
  const situation = engine.runToEnd(engine.createSituation(created.space, model));
  const ranked = cpu();
  const asked = engine.concepts.filter(({ id }) => CONCEPTS.includes(id));
  const found = engine.runToEnd(engine.analyzeStability(situation, asked));
  const end = cpu();
  const stable = Object.fromEntries(
    [...found].map(([id, sets]) => [id, sets.reduce((sum, set) => sum + set.count, 0)]),
  );
  const seconds = { start, orders: ranked - start, concepts: end - ranked };
  console.log(JSON.stringify({ seconds, stable }));
}

/** @param {string} folder */
function compile(folder) {
  const program = join(folder, 'ranking');
  const source = fileURLToPath(new URL('yardstick/ranking.c', import.meta.url));
  const { status } = spawnSync('cc', ['-O3', '-march=native', '-o', program, source]);
  return status === 0 ? program : undefined;
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-ranking-'));
  try {
    const program = compile(folder);
    if (program === undefined) return console.log('skipped: no C compiler is called cc here');
    const file = join(folder, 'statements');
    const owners = Array.from({ length: Number(options) }, (_, k) => ownerOf(k));
    const header = [Number(options), Number(makers), Number(statements)];
    writeFileSync(file, Int32Array.from([...header, ...owners, ...drawStatements().flat()]));
    /** @type {Sample[]} */
    const engine = [];
    /** @type {Sample[]} */
    const plain = [];
    const self = [fileURLToPath(import.meta.url), '--one', ...process.argv.slice(2)];
    for (let k = 0; k < Number(given.repeats); k++) {
      engine.push(JSON.parse(execFileSync(process.execPath, self, { encoding: 'utf8' })));
      plain.push(JSON.parse(execFileSync(program, [file], { encoding: 'utf8' })));
    }
    report(engine, plain);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Sample[]} engine @param {Sample[]} plain */
function report(engine, plain) {
  const [one, other] = [engine, plain].map((samples) => JSON.stringify(samples[0]?.stable));
  if (one !== other) {
    console.error(`the verdicts differ: ${one} and ${other}`);
    process.exitCode = 1;
  }
  console.log('| | engine, s | plain C, s | ratio |\n| --- | --- | --- | --- |');
  /** @param {Sample[]} samples @param {readonly string[]} what */
  const sum = (samples, what) =>
    median(samples.map(({ seconds }) => what.reduce((all, one) => all + (seconds[one] ?? 0), 0)));
  for (const [name, what] of Object.entries({
    'ranking the states': ['orders'],
    'Nash, GMR, SMR': ['concepts'],
    both: ['orders', 'concepts'],
    'with start-up': ['start', 'orders', 'concepts'],
  })) {
    const [a, b] = [sum(engine, what), sum(plain, what)];
    console.log(`| ${name} | ${a.toFixed(3)} | ${b.toFixed(3)} | ${(a / b).toFixed(2)} |`);
  }
}

if (given.one) await measureEngine();
else main();
