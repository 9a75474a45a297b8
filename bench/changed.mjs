// How many models with one judgement changed are analysed in a second, on one core, warm: as JSON. Each way
// of doing it takes turns with the others over the same swaps of the Korean case, under five concepts.
import { readFileSync } from 'node:fs';
import {
  createSpace,
  feasibleCodes,
  findConcepts,
  judgeStability,
  reanalyzeStability,
  runToEnd,
} from '../packages/engine/dist/index.js';
import {
  applyJudgement,
  neighbourhood,
  parseConflict,
  recompile,
  toModel,
} from '../packages/language/dist/index.js';

const TURNS = 8;
const file = new URL('../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
const conflict = readConflict(readFileSync(file, 'utf8'));
const concepts = findConcepts(['nash', 'gmr', 'smr', 'seq', 'sseq']);

/** @param {string} text */
function readConflict(text) {
  const read = parseConflict(text).conflict;
  if (!read) throw new Error('the file has errors');
  return read;
}

/** @param {import('@standoff/language').Conflict} changed */
function compileAnew(changed) {
  const { compiled } = toModel(changed, feasibleCodes);
  if (!compiled) throw new Error('it cannot be compiled');
  return compiled;
}

/** @param {import('@standoff/engine').Model} model */
function judgeAnew(model) {
  const created = createSpace(model);
  if (created.status !== 'created') throw new Error(created.status);
  return runToEnd(judgeStability(created.space, model, concepts));
}

const before = compileAnew(conflict);
const judged = judgeAnew(before.model);

/** @param {import('@standoff/engine').Model} model */
function analyseFromBefore(model) {
  if (!runToEnd(reanalyzeStability(judged, model, concepts)))
    throw new Error('the states are others');
}

/** @type {Record<string, (changed: import('@standoff/language').Conflict) => void>} */
const ways = {
  'compiled and analysed anew': (changed) => {
    judgeAnew(compileAnew(changed).model);
  },
  'compiled anew, analysed from before': (changed) => analyseFromBefore(compileAnew(changed).model),
  'compiled and analysed from before': (changed) => {
    const { compiled } = recompile(before, changed, feasibleCodes);
    if (compiled) analyseFromBefore(compiled.model);
  },
  'compiled anew': compileAnew,
  'compiled from before': (changed) => recompile(before, changed, feasibleCodes),
};

const swaps = neighbourhood(conflict, 'swaps');
/** @param {(changed: import('@standoff/language').Conflict) => void} run */
function secondsFor(run) {
  const start = performance.now();
  for (const swap of swaps) {
    const outcome = applyJudgement(conflict, swap);
    if (outcome.status === 'applied') run(outcome.conflict);
  }
  return (performance.now() - start) / 1000;
}

/** @param {(changed: import('@standoff/language').Conflict) => void} run @param {number[]} times */
function measure(run, times) {
  times.push(secondsFor(run));
}

const measured = Object.entries(ways).map(([way, run]) => ({ way, run, times: [] }));
for (let turn = 0; turn < TURNS; turn += 1)
  for (const { run, times } of measured) measure(run, times);
const perSecond = measured.map(({ way, times }) => {
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return [way, swaps.length / median];
});
console.log(JSON.stringify(Object.fromEntries(perSecond)));
