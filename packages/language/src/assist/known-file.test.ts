import { expect, test } from 'vitest';
import { court } from '../../test/assist/court.ts';
import { describeAt } from './describe.ts';
import { definitionAt, knowFile, nameAt } from './known-file.ts';
import { marksOf } from './marks.ts';

const file = knowFile(court)!;
const at = (words: string, more = 0) => court.indexOf(words) + more;

test('a name is found wherever it stands, and leads to where it is given', () => {
  const use = at('club.plea = made', 6);
  expect(nameAt(file, use)?.entry.thing).toEqual({ kind: 'option', owner: 'club', id: 'plea' });
  expect(definitionAt(file, use)).toBe(at('plea: [none'));
  expect(definitionAt(file, at('ban = full', 7))).toBe(at('full: a full ban'));
  expect(definitionAt(file, at('because: c01', 10))).toBe(at('c01: {'));
  expect(nameAt(file, at('title'))).toBeUndefined();
});

test('a word is described by what the file or the format says of it', () => {
  expect(describeAt(file, at('ban = full', 7))).toMatchObject({
    kind: 'level',
    says: 'a full ban',
    of: 'The mayor',
    owner: 0,
    given: at('full: a full ban'),
  });
  expect(describeAt(file, at('because: c01', 10))).toMatchObject({
    kind: 'claim',
    says: "The mayor's own words: no ban",
  });
  expect(describeAt(file, at('prefers:'))).toMatchObject({ kind: 'key', label: 'prefers' });
  expect(describeAt(file, at('not anger'))).toBeUndefined();
});

test('marks tell names, words of formulas and sections apart', () => {
  const formula = at('mayor.ban >= part');
  const marks = marksOf(file)
    .filter(({ from }) => from >= formula && from < formula + 36)
    .map(({ from, to, kind, owner }) => [court.slice(from, to), kind, owner]);
  expect(marks).toEqual([
    ['mayor', 'decision-maker', 0],
    ['ban', 'option', 0],
    ['>=', 'operator', undefined],
    ['part', 'level', 0],
    ['and', 'operator', undefined],
    ['not', 'operator', undefined],
    ['club', 'decision-maker', 1],
    ['plea', 'option', 1],
  ]);
  const sections = marksOf(file).filter(({ kind }) => kind === 'section');
  expect(sections[0]).toEqual({ from: 0, to: 8, kind: 'section' });
});

test('a text whose YAML is not sound is not known', () => {
  expect(knowFile('a: [')).toBeUndefined();
});
