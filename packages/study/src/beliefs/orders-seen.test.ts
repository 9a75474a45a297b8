import { expect, test } from 'vitest';
import { gamesOf } from '../../../../test/conflicts/games.ts';
import type { SaidEntry } from '../preferences/read-preference.ts';
import { ordersSeen, sideBySide } from './orders-seen.ts';

function entry(wanted: string): SaidEntry {
  const formula = { text: wanted, words: wanted };
  const statement = { mode: 'want', formula, sure: 1, claims: [] } as const;
  return { kind: 'statement', great: false, statements: [statement], claims: [] };
}

/** `a|a`, `b+|` for what stands on the left alone, `~` for what stands elsewhere on the other side. */
function lines(seen: string, real: string): string[] {
  const marks = { alike: '', alone: '+', moved: '~' };
  const said = (one: ReturnType<typeof sideBySide>[number]['seen']) =>
    one ? `${one.place}${one.entry.statements[0]!.formula.text}${marks[one.standing]}` : '';
  return sideBySide([...seen].map(entry), [...real].map(entry)).map(
    (line) => `${said(line.seen)}|${said(line.real)}`,
  );
}

test('orders that are alike stand side by side', () => {
  expect(lines('ab', 'ab')).toEqual(['1a|1a', '2b|2b']);
});

test('what stands on one side alone has a line of its own', () => {
  expect(lines('axb', 'ab')).toEqual(['1a|1a', '2x+|', '3b|2b']);
  expect(lines('b', 'abc')).toEqual(['|1a+', '1b|2b', '|3c+']);
  expect(lines('', 'a')).toEqual(['|1a+']);
});

test('what stands elsewhere is told on both sides, as few of them as possible', () => {
  expect(lines('bcda', 'abcd')).toEqual(['|1a~', '1b|2b', '2c|3c', '3d|4d', '4a~|']);
});

test('a statement that stands twice is told twice', () => {
  expect(lines('aa', 'a')).toEqual(['1a|1a', '2a+|']);
});

test('an order is told line by line where both are statements, and as a whole where one is not', () => {
  const games = gamesOf(`
standoff: 1
title: Who wants what
decision-makers:
  ann: { options: { x: yes/no }, prefers: [ x, bob.y ] }
  bob: { options: { y: yes/no }, prefers: [ y, not ann.x ] }
  cat: { options: { z: yes/no }, ranking: [ s1, s2, s3, s4, s5, s6, s7, s8 ] }
status-quo: { ann.x: no, bob.y: no, cat.z: no }
perceptions:
  ann: { bob: { drop: 2 }, cat: { prefers: [ z ] } }
  bob: { ann: { ranking: [ s8, s7, s6, s5, s4, s3, s2, s1 ] } }
`);
  const told = (viewer: number) => ordersSeen(games, viewer).map(({ of, kind }) => [of, kind]);
  expect(told(0)).toEqual([
    [1, 'statements'],
    [2, 'other'],
  ]);
  expect(told(1)).toEqual([[0, 'other']]);
  expect(told(2)).toEqual([]);
});
