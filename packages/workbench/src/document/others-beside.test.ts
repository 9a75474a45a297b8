import { expect, it } from 'vitest';
import { ownName } from './others-beside.ts';

it('a name that is taken has a number after it', () => {
  expect(ownName('mine', [])).toBe('mine');
  expect(ownName('mine', ['mine', 'mine (2)'])).toBe('mine (3)');
});
