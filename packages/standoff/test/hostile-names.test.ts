import { capitalize } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { fileIn, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

/** A name that no sentence takes for its own words, and those that might be, which English would treat alike. */
interface Stand {
  readonly plain: string;
  readonly hostile: readonly string[];
}

/** Names of parties and of whatever begins with a capital. */
const capital = (plain: string): Stand => ({
  plain,
  hostile: [
    ...['It', 'They', 'Nobody', 'Everybody', 'Each', 'That', 'There', 'Nash', 'No', 'S1'],
    ...['{0}', '{name}', '$&', '$1', '%s', '\\\\', '**Bold**', '<b>', '&amp;', '...'],
    ...[
      'ועדה',
      'عقوبات',

      'Q"q"',
      'O’Neil',
      '“Al”',
      '‘Al',
      "O'N",
    ],
  ],
});

/** Phrases, in small letters and short, so that they begin no sentence otherwise than they are. */
const small = (plain: string): Stand => ({
  plain,
  hostile: ['war', 'it', 'so', 'none', 'all', 'or', '–', '“a”', '“', "a'b", '{}', '$`', 'חרם'],
});

/** Names of three words. */
const several: Stand = { plain: 'the Qxa Qxb', hostile: ['the status quo', 'the same state'] };

const PARTIES = ['Qanna', 'Qbert', 'Qcato', 'Qdiet'].map(capital);
const OTHERS = ['Qfact', 'Qstat', 'Qtopt', 'Qsign', 'Qthre'].map(capital);
const PHRASES = ['qaa', 'qbb', 'qcc', 'qdd'].map(small);
const stands: readonly Stand[] = [...PARTIES, ...OTHERS, ...PHRASES, several];

const wishes = [
  'a.x = go',
  'not a.x = go',
  'b.y = yes',
  'not b.y = yes',
  'c.z',
  'not c.z',
  'house.ban',
  'calm',
];
const drawnWishes = fc.shuffledSubarray(wishes, { minLength: 2, maxLength: 4 });

/** A conflict with something in every section, whose preferences are drawn. */
function modelOf(prefers: readonly (readonly string[])[]): string {
  const [a, b, c] = prefers.map((own) => `[ ${own.join(', ')} ]`);
  return `standoff: 1
title: A quarrel
sources: { s: { title: A chronicle } }
claims: { c1: { says: Water is scarce, at: s ¶1 } }
decision-makers:
  a: { name: "Qanna", options: { x: { name: "Qtopt", levels: { stop: "qaa", go: "qbb" } } }, prefers: ${a} }
  b: { name: "Qbert", options: { y: { levels: { n: "qcc", yes: "qdd" } } }, prefers: ${b}, because: c1 }
  c: { name: "Qcato", options: { z: yes/no }, prefers: ${c} }
bodies:
  house: { name: "Qdiet", members: [ a, b, c ], adopts: 2 votes, options: { ban: yes/no } }
facts: { calm: { name: "Qfact", when: a.x = stop or c.z, chance: 0.8 } }
states:
  one: { name: "Qstat", a.x: go, b.y: yes, c.z: no, house.ban: no }
  two: { name: "the Qxa Qxb", a.x: go, b.y: yes, c.z: yes, house.ban: no }
status-quo: { a.x: stop, b.y: n, c.z: no, house.ban: no }
deals: { deal: { parties: [ a, b ], terms: { a.x: go, b.y: yes } } }
perceptions: { a: { b: { add: c.z, at: 1 } }, c: { a: { drop: 1 } } }
signals: { word: { by: a, to: b, says: "Qsign", shows: { a: { add: b.y = yes, at: 1 } } } }
threats: { blow: { by: b, if: a.x = go, then: { y: yes }, says: "Qthre" } }
doubts:
  - { of: a.prefers, swap: neighbours }
foresight: { a: seq }
variants:
  v: { set: { decision-makers.a.prefers: [ b.y = yes, not c.z ] } }
`;
}

const folder = temporaryFolder();

/** What is told, with ids and figures left out that do not hang on names. */
async function told(text: string, command: string): Promise<unknown> {
  const [inquiry = '', ...flags] = command.split(' ');
  const file = fileIn(folder, 'names.standoff.yaml', text);
  const models = inquiry === 'compare' ? [file, `${file}#v`] : [file];
  const { status, stdout, stderr } = await run([inquiry, ...models, ...flags, '--json']);
  if (status !== 0) return { refused: stderr.split('\n')[0]! };
  const left = ['sha256', 'elapsedMs', 'estimate'];
  return JSON.parse(stdout, (key, value) => (left.includes(key) ? 0 : value));
}

/** The same text with marks of quotation alike, since those within others change, and without what sets text apart. */
const plainly = (text: string) =>
  text.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/[“”‘’"]/g, "'");

/** All strings of a document, by where they stand. */
function stringsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => stringsOf(one, `${place}.${key}`));
}

/** Each plain name with the one that stands in its place; those of several words by their words. */
type Names = readonly (readonly [plain: string, hostile: string])[];

/** Without the article, which the beginning of a sentence writes large. */
const bare = (name: string) => name.replace(/^the /, '');

/** A phrase may begin a sentence, with a capital. */
const renamed = (text: string, names: Names) =>
  names
    .flatMap(([plain, name]) => [
      [bare(plain), bare(name)] as const,
      [capitalize(plain), capitalize(name)] as const,
    ])
    .reduce((so, [plain, name]) => so.split(plain).join(name), text);

const named = (text: string, names: Names) =>
  names.reduce(
    (so, [plain, name]) => so.split(JSON.stringify(plain)).join(JSON.stringify(name)),
    text,
  );

const drawnNames: fc.Arbitrary<Names> = fc
  .tuple(...stands.map(({ hostile }) => fc.constantFrom(...hostile)))
  .map((chosen) => chosen.map((name, k) => [stands[k]!.plain, name] as const))
  // Nobody is told apart by names that are the same.
  .filter((names) => new Set(names.map(([, name]) => name)).size === names.length);

/** One question of each inquiry at least. */
const commands: readonly string[] = [
  'analyze --doubt',
  'analyze --concepts nash,seq --coalitions a+b',
  'explain --state s1',
  'explain --state two --dm a',
  'profiles --state one',
  'coalitions --state s1',
  'vote --state one',
  'evolve --to two',
  'compare',
  'deal --parties a,b',
  'deal --deal deal',
  'perceive',
  'misjudge --avoid two',
  'signals',
  'threats',
  'sweep',
  'evidence',
  'inverse --state one',
];

const drawn = fc.record({
  text: fc.tuple(drawnWishes, drawnWishes, drawnWishes).map(modelOf),
  asked: fc.shuffledSubarray([...commands], { minLength: 6, maxLength: 6 }),
  names: drawnNames,
});

/** These still word some of it where it is found. */
const WORDED_THERE = ['compare', 'deal', 'inverse', 'misjudge'];

/** Where whatever runs from right to left has to be set apart: in what is told, but for the words of a file alone. */
const TOLD = /\.(text|says|alone|predicate|words|held)$/;

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

it('a name by another one changes nothing that is told but the name, whatever it is', async () => {
  let answers = 0;
  const check = async (text: string, command: string, names: Names) => {
    const [plain, hostile] = [await told(text, command), await told(named(text, names), command)];
    const strings = stringsOf(hostile);
    const expected = stringsOf(plain).map(([at, one]) => [at, plainly(renamed(one, names))]);
    expect(strings.map(([at, one]) => [at, plainly(one)])).toEqual(expected);
    const own = names.map(([, name]) => name);
    const isWordedThere = WORDED_THERE.includes(command.split(' ')[0]!);
    const open = strings
      .filter(([at, one]) => TOLD.test(at) && !own.includes(one) && !isWordedThere)
      .filter(([, one]) => RIGHT_TO_LEFT.test(one.replaceAll(/\u2068[^\u2069]*\u2069/g, '')));
    expect(open, command).toEqual([]);
    answers += strings.length > 1 ? 1 : 0;
  };
  await fc.assert(
    fc.asyncProperty(drawn, async ({ text, asked, names }) => {
      for (const command of asked) await check(text, command, names);
    }),
    { numRuns: draws(2) },
  );
  expect(answers).toBeGreaterThan(6);
});
