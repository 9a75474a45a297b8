import { expect, test } from 'vitest';
import type { SaidEntry } from '../preferences/read-preference.ts';
import { sideBySide } from './orders-seen.ts';

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
