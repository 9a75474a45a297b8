import { describe, expect, test } from 'vitest';
import { court } from '../../test/assist/court.ts';
import { completeAt } from './complete.ts';
import { knowFile } from './known-file.ts';

const file = knowFile(court);

/** What is offered at the bar in a text that comes after the court, or in place of a line of it. */
function offered(written: string, inPlaceOf?: string): string[] {
  const text =
    inPlaceOf === undefined ? `${court}${written}` : court.replace(inPlaceOf, () => written);
  const offset = text.indexOf('|');
  const { items } = completeAt(text.replace('|', ''), offset, file);
  return items.map(({ label }) => label);
}

describe('in a formula', () => {
  const wants = (formula: string) => offered(`      - { want: ${formula}`, '      - not anger');

  test('names come first: own options without a prefix, others, facts', () => {
    const names = ['ban', 'sign', 'club.plea', 'jury.fine', 'anger', 'not'];
    expect(wants('|')).toEqual(names);
    expect(wants('sign and |, because: c01 }')).toEqual(names);
    expect(wants('not (|')).toEqual(names);
  });

  test('after an option come the signs that it can be compared by', () => {
    expect(wants('ban |')).toEqual(['=', '!=', '>=', '<=', '>', '<']);
    expect(wants('club.plea |')).toEqual(['=', '!=']);
    expect(wants('sign |')).toEqual(['and', 'or', 'implies', 'iff', '=', '!=']);
  });

  test('after a sign come the levels of the option, and then a connective', () => {
    expect(wants('ban = |')).toEqual(['none', 'part', 'full']);
    expect(wants('"club.plea = ma|')).toEqual(['none', 'made']);
    expect(wants('sign = |')).toEqual(['no', 'yes']);
    expect(wants('ban = full a|')).toEqual(['and', 'or', 'implies', 'iff']);
  });

  test('nobody owns a fact, so that options have prefixes there', () => {
    expect(offered('  calm: |', '  anger: { name: Anger').slice(0, 2)).toEqual([
      'mayor.ban',
      'mayor.sign',
    ]);
  });

  test('a preference that a variant sets is that of its decision maker', () => {
    expect(offered('[ sign or ban = |', '[ ban = none ]')).toEqual(['none', 'part', 'full']);
  });
});

describe('elsewhere', () => {
  test('claims are offered with what they say', () => {
    const text = court.replace('because: c01', 'because: [c01, ');
    const { items } = completeAt(text, text.indexOf('[c01, ') + 6, file);
    expect(items).toMatchObject([
      { label: 'c01', kind: 'claim', says: "The mayor's own words: no ban" },
      { label: 'c02', says: 'Bans cost votes' },
    ]);
  });

  test('claims are offered as keys where a grade follows, and then the grades', () => {
    const keys = court.replace('because: c01', 'because: [c01, { ');
    const { items } = completeAt(keys, keys.indexOf('[c01, { ') + 8, file);
    expect(items).toMatchObject([
      { label: 'c01', insert: 'c01: ' },
      { label: 'c02', insert: 'c02: ' },
    ]);
    const grades = court.replace('because: c01', 'because: { c02: ');
    const offered = completeAt(grades, grades.indexOf('{ c02: ') + 7, file).items;
    expect(offered.map(({ label }) => label)).toEqual(['says', 'part', 'suggests']);
  });

  test('sections that are missing come with what they are for', () => {
    const items = completeAt(`${court}th`, court.length + 2, file).items;
    expect(items.map(({ label }) => label)).not.toContain('facts');
    expect(items.find(({ label }) => label === 'threats')).toMatchObject({
      kind: 'section',
      insert: 'threats: ',
      says: expect.stringContaining('if … then I will'),
    });
  });

  test('keys are those that are possible at the place and not written yet', () => {
    expect(offered('    |\n    options: { plea', '    options: { plea')).toEqual(
      expect.arrayContaining(['short', 'about']),
    );
    const fields = offered('      - { want: sign, |', '      - not anger');
    expect(fields).toContain('because');
    expect(fields).not.toContain('want');
  });

  test('the status quo takes options and their levels', () => {
    expect(offered('status-quo:\n  |', 'status-quo: {').slice(0, 2)).toEqual([
      'mayor.ban',
      'mayor.sign',
    ]);
    expect(offered('status-quo: { mayor.ban: |', 'status-quo: {')).toEqual([
      'none',
      'part',
      'full',
    ]);
    expect(offered('status-quo: { m|', 'status-quo: {')).toContain('club.plea');
  });

  test('words of which one has to be chosen are offered', () => {
    expect(offered('one-option-at-a-time: |')).toEqual(['yes', 'no']);
  });

  test('a comment, and a name that is being given, are left alone', () => {
    expect(offered('# anger |')).toEqual([]);
    expect(offered('  sc|', '  anger: { name: Anger')).toEqual([]);
  });
});

test('an entry whose id is the name of what every object has is completed like any other', () => {
  const keysBelow = (id: string) => offered(`  ${id}:\n    |\nfacts:`, 'facts:');
  for (const id of ['constructor', 'toString', '__proto__']) {
    expect(keysBelow(id)).toEqual(keysBelow('judge'));
  }
  expect(keysBelow('constructor')).toContain('name');
});
