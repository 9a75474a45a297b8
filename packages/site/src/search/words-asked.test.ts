import { expect, test } from 'vitest';
import { weightOf, wordAsked } from './words-asked.ts';

test('of a question the words count that not every page has, in any of their forms', () => {
  const words = 'How do I write that a state cannot be reached'.split(' ').map(wordAsked);
  expect(words.filter((word) => word !== null)).toEqual(['write', 'state', 'reach']);
});

test('a word is found in forms that no ending makes', () => {
  expect(['sent', 'Written', 'kept'].map(wordAsked)).toEqual(['send', 'write', 'keep']);
});

test('short words stay as they are', () => {
  expect(['SMR', 'uses', 'bed'].map(wordAsked)).toEqual(['smr', 'uses', 'bed']);
});

test('what an analyst reads counts more than how the house is built', () => {
  const decision = weightOf('/developers/decisions/solver.html#why');
  expect(weightOf('/inquiries/deal.html#how')).toBeGreaterThan(weightOf('/reference/json.html'));
  expect(weightOf('/below/a/path/developers/json.html')).toBeGreaterThan(decision);
  expect(weightOf('/operators/run-a-server.html')).toBeLessThan(1);
});
