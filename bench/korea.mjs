// The Korean case with five concepts, the engine alone and warm: seconds by what is done as JSON. Sweeps and
// trials stand on it.
//
//     node bench/korea.mjs ENGINE
import { readFileSync } from 'node:fs';
import { parseConflict, toModel } from '../packages/language/dist/index.js';

/** @typedef {typeof import('../packages/engine/src/index.ts')} Engine */

const CONCEPTS = ['nash', 'gmr', 'smr', 'seq', 'sim'];
const WARM_UP = 300;
const SECONDS = 3;

/** @type {Engine} */
const engine = await import(process.argv[2] ?? '');
const file = new URL('../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
const { conflict } = parseConflict(readFileSync(file, 'utf8'));
const model = conflict && toModel(conflict, engine.feasibleCodes).compiled?.model;
if (!model) throw new Error('the case has errors');

/** @type {Map<string, number[]>} */
const times = new Map();
/** @template T @param {string} what @param {() => T} work */
function timed(what, work) {
  const start = performance.now();
  const result = work();
  const all = times.get(what) ?? [];
  all.push((performance.now() - start) / 1000);
  times.set(what, all);
  return result;
}

/** @param {import('../packages/engine/src/index.ts').Model} of */
function analyzeOnce(of) {
  timed('whole', () => {
    const created = timed('space', () => engine.createSpace(of));
    if (created.status !== 'created') throw new Error(created.status);
    const { space } = created;
    const situation = timed('orders', () => engine.runToEnd(engine.createSituation(space, of)));
    const chosen = CONCEPTS.flatMap((id) => engine.concepts.filter((known) => known.id === id));
    timed('votes and five concepts', () =>
      engine.runToEnd(engine.analyzeStability(situation, chosen)),
    );
  });
}

for (let k = 0; k < WARM_UP; k++) analyzeOnce(model);
times.clear();
const end = performance.now() + 1000 * SECONDS;
do analyzeOnce(model);
while (performance.now() < end);
const parts = [...times].map(([what, all]) => {
  all.sort((a, b) => a - b);
  return [what, { least: all[0], median: all[Math.floor(all.length / 2)] }];
});
console.log(JSON.stringify(Object.fromEntries(parts)));
