import { describe, expect, it } from 'vitest';
import type { PreferenceChange, ShownPreference } from '../../desk/shown-preferences.ts';
import { expectChange } from './expect-change.ts';

/** A list such as `a b (c) d`, where what stands in parentheses is switched off. */
function read(list: string): ShownPreference {
  let place = 1;
  let off = 1;
  const items = list.split(' ').map((word) => {
    const entry = { kind: 'statement', great: false, statements: [], claims: [] } as const;
    const key = word.replaceAll(/[()]/g, '');
    return word.startsWith('(')
      ? { ...entry, key, place, off: off++ }
      : { ...entry, key, place: place++ };
  });
  return { kind: 'statements', items };
}

const change = (what: object) => ({ decisionMaker: 'me', ...what }) as PreferenceChange;

describe('a change of preferences, before the text is edited', () => {
  it.each([
    ['a b c', { kind: 'move', from: 3, to: 1 }, 'c a b'],
    ['a b c', { kind: 'move', from: 1, to: 2 }, 'b a c'],
    ['a (x) b c', { kind: 'move', from: 1, to: 3 }, '(x) b c a'],
    ['a (x) b c', { kind: 'move', from: 3, to: 2 }, 'a (x) c b'],
    ['a b c', { kind: 'switch-off', place: 2 }, 'a (b) c'],
    ['a (x) b (y)', { kind: 'switch-on', off: 2 }, 'a (x) b y'],
    ['a (x) b', { kind: 'remove', place: 2 }, 'a (x)'],
  ])('of %s, %j, comes to %s', (before, what, after) => {
    expect(expectChange([read(before)], 0, change(what))).toEqual([read(after)]);
  });

  it('is not expected where the text has to be read, nor of other kinds of preference', () => {
    const added = change({ kind: 'add', statement: { mode: 'want', formula: 'war' } });
    expect(expectChange([read('a')], 0, added)).toBeUndefined();
    const ranking: ShownPreference = { kind: 'ranking', lines: [] };
    const moved = change({ kind: 'move', from: 1, to: 2 });
    expect(expectChange([ranking], 0, moved)).toBeUndefined();
  });
});
