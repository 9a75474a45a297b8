// npm run bench:changes: how many changed models the engine judges in a second, on one core. A change
// swaps two neighbouring statements of a decision maker, or takes a fact for false; the five concepts of
// an ordinary analysis are computed for everybody. The ways of doing so take turns in one process, so
// that their ratio means something on a machine that is busy; their verdicts are compared.
//
//     npm run bench:changes -- [--case korea-2017] [--seconds 10] [--only TEXT] [--against INDEX]
//
// --case SLUG   a case of the catalog
// --seconds N   how long to measure, at least
// --only TEXT   ways with this text in their name, and nothing else
// --against     built index.js of another engine, measured in turn with this one
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {typeof import('../packages/engine/src/index.ts')} Engine
 * @typedef {import('../packages/engine/src/index.ts').Model} Model
 * @typedef {import('../packages/engine/src/index.ts').StabilityTable} StabilityTable
 * @typedef {{ name: string, analyze: (model: Model) => StabilityTable }} Way
 * @typedef {{ model: Model }} Change
 */

/** @param {string} name */
const builtPackage = (name) =>
  import(new URL(`../packages/${name}/dist/index.js`, import.meta.url).href);
/** @type {Engine} */
const engine = await builtPackage('engine');
/** @type {typeof import('../packages/language/src/index.ts')} */
const { parseConflict, toModel } = await builtPackage('language');

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sseq'];

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
      return { model: { ...model, preferences } };
    });
  });
}

/**
 * Every node of the formulas, facts among them, taken for false, unless states or moves rest on it.
 * @param {Model} model @returns {Change[]}
 */
function falseNodes(model) {
  const space = openSpace(model);
  const situation = engine.runToEnd(engine.createSituation(space, model));
  return model.circuit.flatMap((node, k) => {
    if (node.op === 'constant') return [];
    const circuit = model.circuit.with(k, { op: 'constant', value: false });
    const changed = { ...model, circuit };
    const revision = engine.runToEnd(engine.reviseSituation(situation, model, changed));
    return revision === undefined ? [] : [{ model: changed }];
  });
}

/** @param {Model} model @param {Engine} [by] */
function openSpace(model, by = engine) {
  const result = by.createSpace(model);
  if (result.status !== 'created') throw new Error('the conflict is too large');
  return result.space;
}

/** The ways that every engine has. @param {Engine} by @param {Model} before @returns {Way[]} */
function waysOf(by, before) {
  const concepts = by.concepts.filter(({ id }) => CONCEPTS.includes(id));
  /** @param {Model} model */
  const analyzeFromScratch = (model) => {
    const situation = by.runToEnd(by.createSituation(openSpace(model, by), model));
    return { situation, table: by.runToEnd(by.analyzeStability(situation, concepts)) };
  };
  const { situation, table } = analyzeFromScratch(before);
  return [
    { name: 'from scratch', analyze: (model) => analyzeFromScratch(model).table },
    {
      name: 'revision',
      analyze(model) {
        const revision = by.runToEnd(by.reviseSituation(situation, before, model));
        if (revision === undefined) throw new Error('states or moves have changed');
        const known = by.keptVerdicts(revision, table);
        return by.runToEnd(by.analyzeStability(revision.situation, concepts, known));
      },
    },
  ];
}

/** The way that changed models are to go in this engine. @param {Model} before @returns {Way[]} */
function quickWays(before) {
  const concepts = engine.concepts.filter(({ id }) => CONCEPTS.includes(id));
  const judged = engine.runToEnd(engine.judgeStability(openSpace(before), before, concepts));
  return [
    {
      name: 'reanalyzeStability',
      analyze(model) {
        const after = engine.runToEnd(engine.reanalyzeStability(judged, model, concepts));
        if (after === undefined) throw new Error('states or moves have changed');
        return after.table;
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
 * Way by way the milliseconds that each model took, round by round.
 * @param {readonly Way[]} ways @param {readonly Change[]} changes @param {number} seconds
 */
function measure(ways, changes, seconds) {
  const times = ways.map(() => changes.map(() => /** @type {number[]} */ ([])));
  const end = performance.now() + 1000 * seconds;
  do {
    for (const [w, { analyze }] of ways.entries()) {
      for (const [k, { model }] of changes.entries()) {
        const start = performance.now();
        analyze(model);
        times[w]?.[k]?.push(performance.now() - start);
      }
    }
  } while (performance.now() < end);
  return times;
}

/**
 * Models a second if each takes what `choose` makes of its times.
 * @param {readonly number[][]} times @param {(ofModel: number[]) => number} choose
 */
function modelsPerSecond(times, choose) {
  return (1000 * times.length) / times.map(choose).reduce((sum, time) => sum + time, 0);
}

/** @param {string} what @param {readonly Way[]} ways @param {readonly Change[]} changes */
function report(what, ways, changes) {
  for (const { model } of changes) {
    const [first, ...others] = ways.map(({ analyze }) => verdicts(analyze(model)));
    if (others.some((other) => other !== first)) throw new Error('the verdicts differ');
  }
  measure(ways, changes, 1);
  const times = measure(ways, changes, Number(given.seconds));
  console.log(`\n## ${changes.length} models: ${what}\n`);
  console.log('| way | models a second, at best | times the first | median | times the first |');
  console.log('| --- | --: | --: | --: | --: |');
  const rates = times.map((all) => [
    modelsPerSecond(all, (ofModel) => Math.min(...ofModel)),
    modelsPerSecond(all, median),
  ]);
  for (const [w, { name }] of ways.entries()) {
    const cells = (rates[w] ?? []).flatMap((rate, k) => [
      rate.toFixed(0),
      (rate / (rates[0]?.[k] ?? 1)).toFixed(1),
    ]);
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
}

const { values: given } = parseArgs({
  options: {
    case: { type: 'string', default: 'korea-2017' },
    seconds: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
    against: { type: 'string' },
  },
});
/** @type {Engine | undefined} */
const other = given.against && (await import(pathToFileURL(given.against).href));
const before = readCase(given.case);
const ways = [
  ...(other ? waysOf(other, before) : []).map((way) => ({ ...way, name: `${way.name}, other` })),
  ...waysOf(engine, before).slice(0, 1),
  ...quickWays(before),
].filter(({ name }) => name.includes(given.only));
const space = openSpace(before);
const load = () =>
  loadavg()
    .map((average) => average.toFixed(2))
    .join(', ');
console.log(`# Changed models: ${given.case}\n`);
console.log(`- machine: ${cpus()[0]?.model}, Node ${process.versions.node}, one core`);
console.log(`- load before: ${load()}`);
console.log(`- ${space.stateCount} states in ${space.cells} cells (${space.representation})`);
console.log('- at best: each model in the quickest of its rounds; median: in the middle one');
report('two neighbouring statements swapped', ways, swaps(before));
report('a node of the formulas taken for false', ways, falseNodes(before));
console.log(`\nload after: ${load()}`);
