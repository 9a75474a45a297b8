import { expect, test } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { cite, listClaims } from './claims.ts';
import { bullet, fit, padEnd, paragraph } from './paragraph.ts';
import { plainStyle } from './style.ts';

test('a paragraph is wrapped and indented after its opening', () => {
  expect(paragraph('one two three four five six', 24, '    ', '  - ')).toBe(
    '  - one two three four\n    five six',
  );
  expect(bullet('one two', plainStyle, 40)).toBe('  – one two');
});

test('texts are padded and cut by what they show, not by how they are stored', () => {
  expect(padEnd('平和', 6)).toBe('平和  ');
  expect(fit('North Korea', 20)).toBe('North Korea');
  expect(fit('North Korea', 6)).toBe('North…');
  expect(fit('平和条約', 5)).toBe('平和…');
});

test('a sentence is followed by its claims', () => {
  const ungraded = [{ claim: 'c1' }, { claim: 'c2' }];
  expect(cite('So it is.', ungraded, plainStyle)).toBe('So it is. [c1, c2]');
  const links = [{ claim: 'c1' }, { claim: 'c2', grade: 'suggests' } as const];
  expect(cite('So it is.', links, plainStyle)).toBe('So it is. [c2 suggests; c1]');
  expect(cite('So it is.', [], plainStyle)).toBe('So it is.');
});

test('claims are listed in the order of the file with their place and speaker', () => {
  const { conflict } = openText(river).casebook;
  expect(listClaims(conflict, ['flood', 'water'], plainStyle, 80)).toEqual([
    '  [water] Downstream needs the water — chronicle ¶2 (the miller)',
    '  [flood] A raid on the dam floods both — chronicle p. 12',
  ]);
  expect(listClaims(conflict, [], plainStyle, 80)).toEqual([]);
});
