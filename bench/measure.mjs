// Runs in a fresh process of its own: builds one conflict with the engine given, computes the
// verdicts and prints as JSON what that took.
//
//     node bench/measure.mjs ENGINE RUNG [DUMP]
//
// ENGINE is the address of the engine's built index, RUNG a rung as JSON. With DUMP nothing is
// measured; the moves, the states and the ranks are written to that file, for the yardstick.
import { closeSync, openSync, writeSync } from 'node:fs';
import { seededConflict } from './seeded-conflict.mjs';

/**
 * @typedef {typeof import('../packages/engine/src/index.ts')} Engine
 * @typedef {import('../packages/engine/src/index.ts').Situation} Situation
 * @typedef {import('../packages/engine/src/index.ts').Space} Space
 * @typedef {import('../packages/engine/src/index.ts').Model} Model
 *
 * @typedef {object} Measurement
 * @property {number} states
 * @property {Record<string, number>} seconds By what was done; a concept's name stands for it.
 * @property {Record<string, number>} stable Stable pairs of state and decision maker, by concept.
 * @property {import('../packages/engine/src/index.ts').Work | undefined} work Of all concepts once.
 * @property {number} peakBytes
 */

/** What is short is repeated for this long, so that the median is that of a warm program. */
const REPEAT_SECONDS = 1;

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq'];

/** @param {Engine} engine @param {Model} model @returns {Measurement} */
function measure(engine, model) {
  /** @type {Map<string, number[]>} */
  const times = new Map();
  /** @type {Record<string, number>} */
  const stable = {};
  let states = 0;
  let work;
  const end = performance.now() + 1000 * REPEAT_SECONDS;
  do {
    const space = timed(times, 'space', () => openSpace(engine, model));
    states = space.stateCount;
    const situation = timed(times, 'orders', () =>
      engine.runToEnd(engine.createSituation(space, model)),
    );
    timed(times, 'votes', () => takeVotes(engine, situation));
    for (const id of CONCEPTS) {
      const [stableForEach] = timed(times, id, () => analyze(engine, situation, id));
      stable[id] = countMembers(stableForEach ?? []);
    }
    // Engines from before the counters have none.
    work = engine.workOn?.(space);
  } while (performance.now() < end);
  const seconds = Object.fromEntries([...times].map(([what, all]) => [what, median(all)]));
  return { states, seconds, stable, work, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

/** @param {Engine} engine @param {Model} model @returns {Space} */
function openSpace(engine, model) {
  const result = engine.createSpace(model, { ...engine.defaultLimits, cells: 2 ** 31 });
  if (result.status !== 'created') throw new Error('the conflict is too large');
  return result.space;
}

/** Finds what bodies carry, which is found once. @param {Engine} engine @param {Situation} situation */
function takeVotes(engine, { space }) {
  for (const { prepare } of space.movers) if (prepare) engine.runToEnd(prepare());
}

/** @param {Engine} engine @param {Situation} situation @param {string} id */
function analyze(engine, situation, id) {
  const concepts = engine.concepts.filter((concept) => concept.id === id);
  return [...engine.runToEnd(engine.analyzeStability(situation, concepts)).values()];
}

/**
 * @template T
 * @param {Map<string, number[]>} times
 * @param {string} what
 * @param {() => T} work
 */
function timed(times, what, work) {
  const start = performance.now();
  const result = work();
  const known = times.get(what) ?? [];
  known.push((performance.now() - start) / 1000);
  times.set(what, known);
  return result;
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Engines from before sets of cells have an array of zeros and ones.
 * @param {readonly (import('../packages/engine/src/index.ts').CellSet | Uint8Array)[]} sets
 */
function countMembers(sets) {
  let count = 0;
  for (const set of sets) {
    if (!(set instanceof Uint8Array)) count += set.count;
    else for (const mark of set) count += mark;
  }
  return count;
}

/**
 * Little-endian 32-bit numbers: options, decision makers, then owner and one-way mark of each
 * option; then the ranks of each decision maker, -1 in cells that are not states.
 * @param {Engine} engine
 * @param {Model} model
 * @param {string} file
 */
function dump(engine, model, file) {
  if (model.form.kind !== 'options') throw new Error('the yardstick knows options only');
  const space = openSpace(engine, model);
  const { orders } = engine.runToEnd(engine.createSituation(space, model));
  const options = model.form.options;
  const header = [options.length, model.decisionMakers];
  for (const { owner, moves } of options) header.push(owner, moves.kind === 'one-way' ? 1 : 0);
  const out = openSync(file, 'w');
  writeSync(out, Int32Array.from(header));
  for (const order of orders) {
    if (order.kind === 'ranked') writeSync(out, ranksByCode(space, order, 2 ** options.length));
  }
  closeSync(out);
}

/**
 * @param {import('../packages/engine/src/index.ts').Space} space
 * @param {{ readonly ranks: ArrayLike<number> }} order
 * @param {number} codes
 */
function ranksByCode(space, { ranks }, codes) {
  const byCode = new Int32Array(codes).fill(-1);
  for (let cell = 0; cell < space.cells; cell++) {
    if (space.isState(cell)) byCode[Number(space.codeOf(cell))] = ranks[cell] ?? -1;
  }
  return byCode;
}

const [engineAddress = '', rung = '{}', dumpFile] = process.argv.slice(2);
/** @type {Engine} */
const engine = await import(engineAddress);
const model = seededConflict(JSON.parse(rung));
if (dumpFile === undefined) console.log(JSON.stringify(measure(engine, model)));
else dump(engine, model, dumpFile);
