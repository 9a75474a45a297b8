// npm run bench:losses: who cannot be spared a loss on the way from one state to others, in the Korean case and in seeded
// conflicts of growing size; processor time and looks at single moves of each question, cold and in one thread.
//
//     node bench/losses.mjs [--largest 18] [--targets 20] [--engine INDEX]
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseConflict, toModel } from '../packages/language/dist/index.js';
import { draws } from './drawn-conflict.mjs';
import { ladder, rungName } from './ladder.mjs';
import { seededConflict } from './seeded-conflict.mjs';

/** @typedef {import('../packages/engine/src/index.ts').Model} Model */

const { values: given } = parseArgs({
  options: {
    largest: { type: 'string', default: '18' },
    targets: { type: 'string', default: '20' },
    engine: { type: 'string' },
  },
});
const index =
  given.engine === undefined
    ? new URL('../packages/engine/dist/index.js', import.meta.url).href
    : pathToFileURL(given.engine).href;
/** @type {typeof import('../packages/engine/src/index.ts')} */
const engine = await import(index);

function korea() {
  const file = new URL('../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
  const { conflict } = parseConflict(readFileSync(file, 'utf8'));
  const compiled = conflict && toModel(conflict, engine.feasibleCodes).compiled;
  if (!compiled) throw new Error('the case has errors');
  return compiled.model;
}

const cpu = () => (({ user, system }) => (user + system) / 1e3)(process.cpuUsage());

/** @param {string} name @param {Model} model */
function measure(name, model) {
  const created = engine.createSpace(model);
  if (created.status !== 'created') return;
  const { space } = created;
  const situation = engine.runToEnd(engine.createSituation(space, model));
  const draw = draws(1 + space.stateCount);
  const losing = /** @type {const} */ ('no-improvement');
  let [worst, most, losers] = [0, 0, 0];
  for (let k = 0; k < Number(given.targets); k++) {
    const [from, to] = [space.cellAt(0), space.cellAt(draw(space.stateCount))];
    const [start, before] = [cpu(), engine.workSpent()];
    losers += engine.runToEnd(engine.mustLose(situation, { from, to, losing })).length;
    worst = Math.max(worst, cpu() - start);
    most = Math.max(most, engine.workSpent() - before);
  }
  const states = space.stateCount.toLocaleString('en');
  console.log(
    `| ${name} | ${states} | ${worst.toFixed(1)} | ${most.toLocaleString('en')} | ${losers} |`,
  );
}

console.log('| conflict | states | worst, ms | most looks | must lose, in all |');
console.log('| --- | --- | --- | --- | --- |');
measure('Korea', korea());
for (const rung of ladder(Number(given.largest))) measure(rungName(rung), seededConflict(rung));
