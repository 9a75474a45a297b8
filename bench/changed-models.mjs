// npm run bench:changes: how many changed models the engine judges in a second, on one core. A change
// swaps two neighbouring statements of a decision maker, or takes a fact for false; the five concepts of
// an ordinary analysis are computed for everybody. The ways of doing so take turns in one process, so
// that their ratio means something on a machine that is busy; their verdicts are compared.
//
//     npm run bench:changes -- [--case korea-2017] [--seconds 10] [--only TEXT]
//
// --case SLUG   a case of the catalog
// --seconds N   how long to measure, at least
// --only TEXT   ways with this text in their name, and nothing else
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import * as engine from '../packages/engine/dist/index.js';
import { parseConflict, toModel } from '../packages/language/dist/index.js';

/**
 * @typedef {import('../packages/engine/src/index.ts').Model} Model
 * @typedef {import('../packages/engine/src/index.ts').StabilityTable} StabilityTable
 * @typedef {{ name: string, analyze: (model: Model) => StabilityTable }} Way
 * @typedef {{ what: string, model: Model }} Change
 */

const CONCEPTS = engine.concepts.filter(({ id }) =>
  ['nash', 'gmr', 'smr', 'seq', 'sseq'].includes(id),
);

/** @param {string} slug @returns {Model} */
function readCase(slug) {
  const file = `${slug}.standoff.yaml`;
  const address = new URL(`../catalog/${slug}/${file}`, import.meta.url);
  const { conflict } = parseConflict(readFileSync(address, 'utf8'), { fileName: file });
  const model = conflict && toModel(conflict, engine.feasibleCodes).compiled?.model;
  if (model === undefined) throw new Error(`${file} cannot be compiled`);
  return model;
}

/** All swaps of two neighbouring statements. @param {Model} model @returns {Change[]} */
function swaps(model) {
  return model.preferences.flatMap((preference, dm) => {
    if (preference.kind !== 'prioritized') return [];
    return preference.tiers.slice(1).map((_, k) => {
      const tiers = [...preference.tiers];
      tiers.splice(k, 2, ...preference.tiers.slice(k, k + 2).reverse());
      const preferences = model.preferences.with(dm, { ...preference, tiers });
      return { what: 'swap', model: { ...model, preferences } };
    });
  });
}

/**
 * Every node that more than one node or statement rests on, taken for false, unless states or moves
 * rest on it.
 * @param {Model} model @returns {Change[]}
 */
function falseFacts(model) {
  const space = openSpace(model);
  const situation = engine.runToEnd(engine.createSituation(space, model));
  return model.circuit.flatMap((node, k) => {
    if (node.op === 'constant') return [];
    const circuit = model.circuit.with(k, { op: 'constant', value: false });
    const changed = { ...model, circuit };
    const revision = engine.runToEnd(engine.reviseSituation(situation, model, changed));
    return revision === undefined ? [] : [{ what: 'fact', model: changed }];
  });
}

/** @param {Model} model */
function openSpace(model) {
  const result = engine.createSpace(model);
  if (result.status !== 'created') throw new Error('the conflict is too large');
  return result.space;
}

/** @param {Model} model */
function analyzeFromScratch(model) {
  const situation = engine.runToEnd(engine.createSituation(openSpace(model), model));
  return { situation, table: engine.runToEnd(engine.analyzeStability(situation, CONCEPTS)) };
}

/** @param {Model} before @returns {Way[]} */
function waysFrom(before) {
  const { situation, table } = analyzeFromScratch(before);
  return [
    { name: 'from scratch', analyze: (model) => analyzeFromScratch(model).table },
    {
      name: 'revision',
      analyze(model) {
        const revision = engine.runToEnd(engine.reviseSituation(situation, before, model));
        if (revision === undefined) throw new Error('states or moves have changed');
        const known = engine.keptVerdicts(revision, table);
        return engine.runToEnd(engine.analyzeStability(revision.situation, CONCEPTS, known));
      },
    },
  ];
}

/** @param {StabilityTable} table */
function verdicts(table) {
  return JSON.stringify([...table].map(([id, sets]) => [id, sets.map(({ words }) => [...words])]));
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/**
 * Milliseconds of processor time per model in each round, way by way.
 * @param {readonly Way[]} ways @param {readonly Change[]} changes @param {number} seconds
 */
function measure(ways, changes, seconds) {
  const times = ways.map(() => /** @type {number[]} */ ([]));
  const end = performance.now() + 1000 * seconds;
  do {
    for (const [w, { analyze }] of ways.entries()) {
      const start = process.cpuUsage();
      for (const { model } of changes) analyze(model);
      const { user, system } = process.cpuUsage(start);
      times[w]?.push((user + system) / 1000 / changes.length);
    }
  } while (performance.now() < end);
  return times;
}

const { values: given } = parseArgs({
  options: {
    case: { type: 'string', default: 'korea-2017' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
  },
});
const before = readCase(given.case);
const ways = waysFrom(before).filter(({ name }) => name.includes(given.only));
const space = openSpace(before);
console.log(`# Changed models: ${given.case}\n`);
console.log(`- machine: ${cpus()[0]?.model}, Node ${process.versions.node}`);
console.log(
  `- load before: ${loadavg()
    .map((load) => load.toFixed(2))
    .join(', ')}`,
);
console.log(`- ${space.stateCount} states in ${space.cells} cells (${space.representation})`);
for (const [what, changes] of [
  ['two neighbouring statements swapped', swaps(before)],
  ['a fact, or a part of a formula, taken for false', falseFacts(before)],
]) {
  for (const { model } of changes) {
    const [first, ...others] = ways.map(({ analyze }) => verdicts(analyze(model)));
    if (others.some((other) => other !== first)) throw new Error('the verdicts differ');
  }
  measure(ways, changes, 1);
  const times = measure(ways, changes, Number(given.seconds));
  const base = median(times[0] ?? []);
  console.log(`\n## ${changes.length} models: ${what}\n`);
  console.log('| way | models a second, best | median | ms per model, median | times the first |');
  console.log('| --- | --: | --: | --: | --: |');
  for (const [w, { name }] of ways.entries()) {
    const all = times[w] ?? [];
    const middle = median(all);
    const cells = [1000 / Math.min(...all), 1000 / middle].map((n) => n.toFixed(0));
    console.log(
      `| ${name} | ${cells.join(' | ')} | ${middle.toFixed(3)} | ${(base / middle).toFixed(1)} |`,
    );
  }
}
