import { expect, test } from 'vitest';
import { nameFatal, targetIn } from './targets.ts';

const conflict = { facts: [{ id: 'war', name: 'War' }] };
const grounds = { states: [{ formula: 'open-war', name: 'open-war' }] };

test('the first consequence is asked about where nothing was chosen, or else the first state', () => {
  expect(targetIn(conflict, grounds, undefined)).toEqual({ formula: 'war', name: 'War' });
  expect(targetIn({ facts: [] }, grounds, undefined)?.name).toBe('Open war');
  expect(targetIn({ facts: [] }, { states: [] }, undefined)).toBeUndefined();
  expect(targetIn(conflict, grounds, 'not war')).toEqual({ formula: 'not war' });
});

test('a question names what is asked about where that is a word', () => {
  expect(nameFatal({ formula: 'war', name: 'War' }, 'avoid')).toBe('How could it come to war?');
  expect(nameFatal({ formula: 'x', name: 'Open war' }, 'avoid')).toBe('How could it come to this?');
  expect(nameFatal({ formula: 'not war' }, 'reach')).toBe('What would lead to this?');
  expect(nameFatal(undefined, 'reach')).toBe('What would lead to this?');
});
