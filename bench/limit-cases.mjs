// Model files at the limits of what is asked of the engine, drawn with a seed, by name: p for perceptions, q for
// preferences alone, b for a body, h for a history; then the options and the decision makers.
import { readFileSync } from 'node:fs';
import { drawnFile } from './drawn-file.mjs';
import { levelsCase, statementsCase, switchesCase, votesCase } from './large-cases.mjs';

const rich = { beliefs: true, threats: 12, claims: 6 };

/** @type {Readonly<Record<string, () => string>>} */
const cases = {
  korea: () =>
    readFileSync(
      new URL('../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
      'utf8',
    ),
  'p8-5': () => drawnFile({ decisionMakers: 5, options: 8, statements: 12, ...rich }),
  'p8-8': () => drawnFile({ decisionMakers: 8, options: 8, statements: 40, ...rich }),
  'p13-8': () => drawnFile({ decisionMakers: 8, options: 13, statements: 40, ...rich }),
  'p17-8': () => drawnFile({ decisionMakers: 8, options: 17, statements: 40, ...rich }),
  'h17-8': () =>
    drawnFile({ decisionMakers: 8, options: 17, statements: 12, events: 500, ...rich }),
  'q17-8': () => drawnFile({ decisionMakers: 8, options: 17, statements: 40 }),
  'q20-5': () => drawnFile({ decisionMakers: 5, options: 20, statements: 16 }),
  'b13-8': () => drawnFile({ decisionMakers: 8, options: 10, statements: 40, bodyOptions: 3 }),
  'b16-8': () => drawnFile({ decisionMakers: 8, options: 12, statements: 12, bodyOptions: 4 }),
  'b16-15': () =>
    drawnFile({ decisionMakers: 15, options: 8, statements: 10, bodyOptions: 8, threats: 12 }),
  votes: () => votesCase(15, 15),
  levels: () => levelsCase(256),
  switches: () => switchesCase(24),
  statements: () => statementsCase(10_000),
};

export const names = Object.keys(cases);

/** The text of a case. Throws where there is none of this name. @param {string} name */
export function limitCase(name) {
  const draw = cases[name];
  if (draw === undefined) throw new RangeError(`no case "${name}": there are ${names.join(', ')}`);
  return draw();
}
