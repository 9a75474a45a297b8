// npm run bench:announced: what every inquiry announces on files of several sizes, what it then does, counted, and how
// long that took in processor time; the longest it went on without a pause, in which nobody hears a signal; and how long
// the answer took to be written, which has no pauses. Prints a table; times are those of one thread, in milliseconds.
//
//     npm run bench:announced -- [--only misjudge,deal] [--model FILE]
//
// --only    inquiries, separated by commas
// --model   a model file instead of those that are drawn
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mostOf, workSpent, millisecondsOf } from '@standoff/engine';
import { plainStyle, tellings } from '@standoff/report';
import { answerSteps, parse, understand, versionsAsked } from '@standoff/study';
import { drawnFile } from './drawn-file.mjs';
import { questions } from './questions.mjs';

const { values: given } = parseArgs({
  options: { only: { type: 'string' }, model: { type: 'string' }, seed: { type: 'string', default: '0' } },
});
const seed = Number(given.seed);
const only = given.only?.split(',');

/** @type {readonly import('./drawn-file.mjs').DrawnShape[]} */
const shapes = [
  { decisionMakers: 3, options: 6, statements: 6, beliefs: true, threats: 3, events: 8, claims: 3, seed },
  { decisionMakers: 4, options: 8, statements: 8, bodyOptions: 2, threats: 3, events: 8, claims: 4, seed },
  { decisionMakers: 4, options: 10, statements: 10, beliefs: true, threats: 4, events: 20, claims: 4, seed },
  { decisionMakers: 6, options: 12, statements: 12, beliefs: true, threats: 6, events: 20, claims: 4, seed },
];
const texts = given.model
  ? [{ name: given.model, text: readFileSync(given.model, 'utf8') }]
  : shapes.map((shape) => ({
      name: `${shape.decisionMakers} × ${shape.statements}, 2^${shape.options + (shape.bodyOptions ?? 0)}`,
      text: drawnFile(shape),
    }));

const layout = {
  style: plainStyle,
  width: 100,
  commands: {
    program: 'standoff',
    model: 'm',
    word: (/** @type {string} */ word) => word,
    need: () => '',
  },
};

console.log('| inquiry | conflict | announced | counted | processor | counted : announced | longest pause | writing | shares |');
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
for (const [id, options] of questions) {
  if (only && !only.includes(id)) continue;
  for (const { name, text } of texts) measure(id, options, name, text);
}

/** @param {keyof typeof tellings} id @param {object} options @param {string} name @param {string} text */
function measure(id, options, name, text) {
  const { model } = parse(text);
  if (model === undefined) throw new Error(`${name} is no model`);
  const telling = /** @type {import('@standoff/report').Telling} */ (tellings[id]);
  const { inquiry } = telling;
  if (inquiry.needs === 'solver') return;
  const about = inquiry.several ? versionsOf(model) : model;
  const manner = { told: /** @type {const} */ ('text'), called: (/** @type {string} */ option) => option };
  const understood = understand(inquiry, about, { ...options }, manner);
  if (understood.status === 'refused') return;
  const start = { work: workSpent(), at: process.cpuUsage() };
  let announced = '';
  let total = 0;
  let longest = 0;
  let where = '';
  let last = process.cpuUsage();
  let share = 0;
  let fell = 0;
  const steps = answerSteps(understood);
  for (;;) {
    const step = steps.next();
    const now = process.cpuUsage();
    const pause = (now.user + now.system - last.user - last.system) / 1000;
    if (pause > longest) {
      longest = pause;
      where = step.done ? 'the end' : step.value.what;
    }
    last = process.cpuUsage();
    if (step.done) {
      const took = process.cpuUsage(start.at);
      const counted = millisecondsOf(workSpent() - start.work);
      const writing = process.cpuUsage();
      if (step.value.status === 'answered') {
        telling.json(step.value);
        telling.text(step.value, layout);
      }
      const wrote = process.cpuUsage(writing);
      const cpu = (took.user + took.system) / 1000;
      console.log(
        `| ${[id, name, announced, round(counted), round(cpu), (counted / total).toFixed(2), `${round(longest)} (${where})`, round((wrote.user + wrote.system) / 1000), `${fell} falls, ${share.toFixed(2)}${step.value.status === 'answered' ? '' : ` ${step.value.status}`}`].join(' | ')} |`,
      );
      return;
    }
    if (step.value.share < share) fell++;
    share = step.value.share;
    const { cost } = step.value;
    if (cost) {
      const upTo = mostOf(cost) > cost.milliseconds ? `–${round(mostOf(cost))}` : '';
      const done = millisecondsOf(workSpent() - start.work);
      total = done + cost.milliseconds;
      announced += `${announced === '' ? '' : ', '}${round(cost.milliseconds)}${upTo}`;
    }
  }
}

/** @param {import('@standoff/study').Model} model */
function versionsOf(model) {
  const found = versionsAsked(model, undefined, { name: 'a', path: 'a' });
  if ('problem' in found) throw new Error(found.problem);
  return [...found.value, ...found.value.map((one) => ({ ...one, name: 'b' }))];
}

/** @param {number} value */
function round(value) {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
