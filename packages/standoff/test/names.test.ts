import { runToEnd } from '@standoff/engine';
import { renderMarkdown, stateSheet } from '@standoff/report';
import { explainState } from '@standoff/study';
import { agreementOf, isPlural } from '@standoff/wording';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../test/conflicts/open-model.ts';
import { someOf } from '../../../test/draws.ts';
import { fileIn, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

/** Names that trip sentences: with articles, plural, joined, of one letter, foreign, long. */
const names = [
  'The Council',
  'The families',
  'Russia and China',
  'the EU',
  'Médecins sans Frontières',
  'A',
  'United States',
  'the rangers of the park',
  'An ally',
  `The ${'very '.repeat(20)}long Commission`,
];

/** A conflict of five with a body, in which the names stand from the given one on. */
function modelWith(first: number): string {
  const name = (k: number) => JSON.stringify(names[(first + k) % names.length]);
  return `standoff: 1
title: Names
sources: { s: { title: A chronicle } }
claims: { c1: { says: Water is scarce, at: s ¶1 } }
decision-makers:
  p: { name: ${name(0)}, options: { x: { levels: { idle: idle, talk: talking } } }, prefers: [not r.z, not r.w, x = talk, { want: q.y, if: x = talk }] }
  q: { name: ${name(1)}, options: { y: yes/no }, prefers: [{ never: rescue }, body.ban, not y, p.x = talk] }
  r: { name: ${name(2)}, options: { z: yes/no, w: yes/no }, prefers: [w, not body.ban, p.x = idle, z], because: c1 }
  m: { name: ${name(3)}, prefers: [rescue, p.x = talk] }
  e: { name: ${name(4)}, options: { v: yes/no }, weights: [{ of: rescue, weight: 3 }, { of: v, weight: -1, says: No part of its own }] }
facts:
  rescue: { name: A rescue succeeds, when: p.x = talk and not r.z }
  hunger: { name: The hunger goes on, when: not rescue and q.y }
  riot: { name: Riots, when: hunger }
bodies:
  body: { name: ${name(5)}, members: [p, q, r, { o: yes }], adopts: "3 votes, no veto by r", sponsors: [q], options: { ban: yes/no } }
status-quo: { p.x: idle, q.y: no, r.z: no, r.w: no, e.v: no, body.ban: no }
deals: { deal: { parties: [p, q], name: The deal, terms: { p.x: talk, q.y: yes } } }
perceptions: { p: { q: { add: y, at: 2 }, r: { prefers: [z] } } }
foresight: { p: nash, q: seq }
variants:
  one: { set: { decision-makers.q.prefers: [p.x = talk, y] } }
  two: { set: { decision-makers.r.prefers: [z, not w] } }
`;
}

const folder = temporaryFolder();

/** All that is told of a conflict, with one space between words. */
async function tellings(text: string, label: string): Promise<string[]> {
  const file = fileIn(folder, `${label}.standoff.yaml`, text);
  const states = ['s1', 's4', 's14', 's18', 's41', 's64'];
  const commands = [
    ['analyze', file],
    ['analyze', file, '--coalitions', 'p+q,r+e', '--concepts', 'nash,seq,sim'],
    ['analyze', file, '--variant', 'all'],
    ...states.flatMap((state) => [
      ['explain', file, '--state', state],
      ['profiles', file, '--state', state, '--coalitions', 'p+q'],
      ['evolve', file, '--from', state],
    ]),
    ['explain', file, '--state', 's2', '--concept', 'smr', '--json'],
    ['explain', file, '--state', 's1', '--dm', 'p+q'],
    ['coalitions', file, '--state', 's1'],
    ['coalitions', file, '--state', 's14'],
    ['vote', file],
    ['vote', file, '--state', 's41'],
    ['vote', file, '--state', 's14', '--draft', 'body.ban=yes'],
    ['compare', file, `${file}#one`, `${file}#two`],
    ['compare', `${file}#two`, `${file}#one`],
  ];
  const told: string[] = [];
  for (const command of commands) {
    const { stdout, stderr } = await run(command, { columns: 2000, env: { NO_COLOR: '1' } });
    if (stdout === '') throw new Error(`${command.join(' ')}: ${stderr}`);
    told.push(stdout);
  }
  const analysis = analyzeText(text, {});
  const { casebook, situation, concepts } = analysis;
  const decisionMakers = casebook.decisionMakers.map((_, dm) => dm);
  for (const id of states) {
    const query = { state: casebook.stateWithId(id)!, decisionMakers, concepts };
    const explained = runToEnd(explainState(casebook, situation, query));
    told.push(renderMarkdown(stateSheet(analysis, explained)));
  }
  return (
    told
      .join('\n\n')
      .replaceAll('**', '')
      // The legend of a table gives the names as the file does.
      .replace(/who would leave: .*?\n\n/gs, '')
      // A title begins no sentence.
      .replace(/^Names\n(?=\p{Lu})/gmu, '')
      // A line that neither begins anything nor is empty goes on with the one before it.
      .replace(/\n(?!\s*(–|-|\n))\s*/g, ' ')
      .split(/\n+|(?<=\.) /)
      // No rows of tables.
      .filter((line) => !/\S {3,}\S/.test(line))
  );
}

const verbs =
  'has|does|is|moves|stays|likes|wants|adopts|leaves|expects|fears|foresees|gains|loses|ranks|sees|knows|takes|vetoes|counts';
const plain = verbs
  .split('|')
  .map((verb) => agreementOf(['a', 'b']).verb(verb))
  .join('|');

const faults: readonly (readonly [string, RegExp])[] = [
  ['a doubled article', /\b([Tt]he|[Aa]n?) ([Tt]he|[Aa]n|a)\b/],
  // Numbers have an article: *without the -1 for*.
  ['"no" before an article', /\b(no|without) (the|an?)\b(?! [+-]\d)/i],
  ['an article with a capital inside a sentence', /[a-z,] (The|An) /],
  ['an article without one at the beginning', /^[\s–-]*(the|an) /],
  [
    'a plural with the verb of one',
    new RegExp(
      `(?<!coalition of .*)(families|Russia and China|rangers of the park) (would )?(${verbs})\\b`,
    ),
  ],
  [
    'one with the verb of several',
    new RegExp(`^[\\s–-]*(The Council|The EU|Frontières|The United States|An ally) (${plain})\\b`),
  ],
];

const beginnings = names.map((name, k) => [name.slice(0, 30), k] as const);

describe.each(someOf(beginnings, 2, 4))('with %s first', (_, first) => {
  it('every sentence about names reads as it should', async () => {
    const lines = await tellings(modelWith(first), `names-${first}`);
    expect(lines.length).toBeGreaterThan(300);
    for (const [fault, pattern] of faults) {
      expect(lines.filter((line) => pattern.test(line)).slice(0, 5), fault).toEqual([]);
    }
  });
});

it('the names are of both numbers', () => {
  expect(names.filter(isPlural)).toEqual([
    'The families',
    'Russia and China',
    'the rangers of the park',
  ]);
});

describe('what is alike is gathered', () => {
  const silent = ['d', 'e', 'f', 'g', 'h', 'i'];
  const council = `standoff: 1
title: A council
decision-makers:
  a: { name: Ada, options: { x: yes/no }, prefers: [council.ban] }
  b: { name: The miners, prefers: [not council.ban] }
  c: { name: Cem, prefers: [council.ban] }
bodies:
  council: { name: Council, members: [a, b, c, ${silent.map((id) => `{ ${id}: yes }`).join(', ')}], adopts: 8 votes, options: { ban: yes/no } }
status-quo: { a.x: no, council.ban: no }
`;
  const told = async (text: string, ...command: string[]) => {
    const [name, ...rest] = command;
    const file = fileIn(folder, 'gathered.standoff.yaml', text);
    return (await run([name!, file, ...rest])).stdout.replace(/\s+/g, ' ');
  };

  it('those who have no move anywhere are told in one sentence', async () => {
    const text = await told(council, 'explain', '--state', 's1', '--full');
    expect(text).toContain(
      'The miners and Cem stay under all five concepts analysed, because they have no move of their own.',
    );
    expect(text).not.toContain('It has no move of its own anywhere');
  });

  it('many whose vote is given are counted where any of them could turn a vote', async () => {
    expect(await told(council, 'vote')).toContain(
      'if Ada, Cem or any of six members whose vote is given voted no',
    );
    const few = council
      .replace(', { g: yes }, { h: yes }, { i: yes }', '')
      .replace('8 votes', '5 votes');
    expect(await told(few, 'vote')).toContain(
      'if Ada, Cem, D, E or F voted no, abstained or were absent.',
    );
  });

  it('alliances of which the same is to be said share a heading', async () => {
    const four = `standoff: 1
title: Four
decision-makers:
${silent
  .slice(0, 4)
  .map((id) => `  ${id}: { options: { x: yes/no }, prefers: [${id}.x] }`)
  .join('\n')}
status-quo: { ${silent
      .slice(0, 4)
      .map((id) => `${id}.x: no`)
      .join(', ')} }
`;
    const text = await told(four, 'coalitions', '--state', 's16', '--full');
    expect(text).toMatch(
      /d and e; d and f; d and g; e and f; e and g; f and g –|; .*; .*; .*; .*; /,
    );
    expect(text.match(/no joint improvement from “d: x/g)).toHaveLength(1);
  });
});
