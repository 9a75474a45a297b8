import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

const file = fileIn(
  folder,
  'quarrel.standoff.yaml',
  `standoff: 1
title: A quarrel
decision-makers:
  a: { name: Anna, options: { x: yes/no }, prefers: [ b.y and x, not x ] }
  b: { name: Bert, options: { y: yes/no }, prefers: [ a.x, not y ] }
  c: { name: Cleo, options: { z: yes/no }, prefers: [ not house.ban, z ] }
bodies: { house: { name: Diet, members: [ a, b, c ], adopts: 2 votes, options: { ban: yes/no } } }
status-quo: { a.x: no, b.y: yes, c.z: no, house.ban: no }
perceptions: { a: { b: { drop: 2 } } }
signals: { word: { by: b, to: a, says: We mean well, shows: { b: { add: not y, at: 1 } } } }
threats: { blow: { by: a, if: b.y, then: { x: yes }, says: Or else } }
doubts: [ { of: a.prefers, swap: neighbours } ]
variants: { bold: { set: { decision-makers.b.prefers: [ y, a.x ] } } }
`,
);

const ESCAPE = '\u001b';

/** Names of parties in a colour. */
const COLOURED = new RegExp(`${ESCAPE}\\[3[1-6]m(${ESCAPE}\\[1m)?(Anna|Bert|Cleo)`);

it.each([
  'analyze --full',
  'explain --state s1',
  'coalitions --full',
  'vote --full',
  'evolve --full',
  'signals --full',
  'threats --full',
  'perceive --full',
  'profiles --state s1',
  'misjudge --reach a.x --full',
  'inverse --state s1 --full',
  'compare #bold --full',
  'deal --parties a,b --full',
  'deal --parties all --full',
])('%s draws parties in their colours, in the words that it prints without', async (command) => {
  const [inquiry = '', ...flags] = command.split(' ');
  const print = (env: Record<string, string>, columns?: number) =>
    run([inquiry, file, ...flags.map((one) => (one.startsWith('#') ? file + one : one))], {
      env,
      ...(columns && { columns }),
    });
  const [drawn, plain] = [await print({}, 100), await print({ NO_COLOR: '1' }, 100)];
  expect(drawn.stdout).toMatch(COLOURED);
  expect(stripVTControlCharacters(drawn.stdout)).toBe(plain.stdout);
  expect(plain.stdout).not.toContain(ESCAPE);
});
