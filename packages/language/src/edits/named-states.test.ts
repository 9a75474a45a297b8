import { expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import { changeNamedState } from './named-states.ts';

const named = `${river}states:\n  calm: { lower.army: home }\n`;

function lineOf(text: string, change: Omit<Parameters<typeof changeNamedState>[1], 'id'>): string {
  const outcome = changeNamedState(text, { id: 'calm', ...change });
  if (outcome.status === 'refused') return outcome.reason.code;
  return /calm: .*/.exec(outcome.text)?.[0] ?? '';
}

it('a named state gets a name before its options, another one, and none', () => {
  expect(lineOf(named, { name: 'All calm' })).toBe('calm: { name: All calm, lower.army: home }');
  const called = named.replace('{ lower.army', '{ name: All calm, lower.army');
  expect(lineOf(called, { name: 'Peace' })).toBe('calm: { name: Peace, lower.army: home }');
  expect(lineOf(called, { name: null })).toBe('calm: { lower.army: home }');
});

it('levels and name change in one step', () => {
  expect(
    lineOf(named, { name: 'War', levels: { 'lower.army': 'border', 'upper.dam': 'yes' } }),
  ).toBe('calm: { name: War, lower.army: border, upper.dam: yes }');
});

it('a state that is not there is not changed', () => {
  expect(lineOf(river, { name: 'Peace' })).toBe('no-such-entry');
});
