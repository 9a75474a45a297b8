// npm run bench:announced: what every inquiry announces on files of several sizes, what it then does, counted, and how
// long that took in processor time; the longest that it went on without a pause, in which nobody is heard; and how long
// the answer took to be told, which has no pauses. Prints a table; times are those of one thread, in milliseconds.
//
//     npm run bench:announced -- [--only misjudge,deal] [--seed N] [--model FILE]
//
// --only    inquiries, separated by commas
// --model   a model file instead of those that are drawn
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createMeasure, questions, questionTo } from './announcing.mjs';
import { drawnFile } from './drawn-file.mjs';

const { values: given } = parseArgs({
  options: {
    only: { type: 'string' },
    model: { type: 'string' },
    seed: { type: 'string', default: '0' },
  },
});
const seed = Number(given.seed);
const only = given.only?.split(',');
const rest = { threats: 3, events: 8, claims: 3, seed };

/** @type {readonly import('./drawn-file.mjs').DrawnShape[]} */
const shapes = [
  { decisionMakers: 3, options: 6, statements: 6, beliefs: true, ...rest },
  { decisionMakers: 4, options: 8, statements: 8, bodyOptions: 2, ...rest },
  { decisionMakers: 4, options: 10, statements: 10, beliefs: true, ...rest },
  { decisionMakers: 6, options: 12, statements: 12, beliefs: true, ...rest },
];
const texts =
  given.model === undefined
    ? shapes.map((shape) => ({ name: nameOf(shape), text: drawnFile(shape) }))
    : [{ name: given.model, text: readFileSync(given.model, 'utf8') }];

const columns = [
  'inquiry',
  'conflict',
  'announced first',
  'by the middle',
  'counted',
  'processor',
  'counted : announced',
  'longest pause',
  'telling',
];
console.log(`| ${columns.join(' | ')} |`);
console.log(`| --- | --- |${' ---: |'.repeat(columns.length - 2)}`);
const measure = createMeasure(() => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
});
for (const [id, options] of questions) {
  if (only && !only.includes(id)) continue;
  for (const { name, text } of texts) {
    const question = questionTo(id, options, text);
    if (question === undefined) continue;
    const found = measure(question);
    const { announcements, inForce, counted, processor, pause, telling } = found;
    const said = [announcements[0], inForce].map((one) => {
      if (one === undefined) return '–';
      const [least, most] = [one.done + one.least, one.done + one.most];
      return most > least ? `${round(least)}–${round(most)}` : round(least);
    });
    const total = inForce ? inForce.done + inForce.least : 0;
    const cells = [...said, round(counted), round(processor), (counted / total).toFixed(2)];
    cells.push(`${round(pause.took)} (${pause.what})`, round(telling));
    console.log(`| ${[id, name, ...cells].join(' | ')} |`);
  }
}

/** @param {import('./drawn-file.mjs').DrawnShape} shape */
function nameOf({ decisionMakers, statements, options, bodyOptions = 0 }) {
  return `${decisionMakers} × ${statements}, 2^${options + bodyOptions}`;
}

/** @param {number} value */
function round(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
