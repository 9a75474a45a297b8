import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../test/models.ts';
import { openText } from '../../test/open-model.ts';
import {
  changedPhrases,
  phrasesOf,
  sayNamedState,
  sayState,
  tellingPhrases,
} from './state-words.ts';

describe('a state of an option model', () => {
  const { casebook } = openText(river);
  const statusQuo = casebook.statusQuo!;
  const bargain = casebook.stateWithId('s3')!;

  it('is what is the case in it', () => {
    expect(phrasesOf(casebook, statusQuo)).toEqual([
      'the river is dammed',
      'toll: none',
      'no raid',
    ]);
    expect(tellingPhrases(casebook, statusQuo)).toEqual(['the river is dammed', 'toll: none']);
  });

  it('is told by how it differs from the status quo', () => {
    expect(sayState(casebook, bargain)).toBe('the river runs and toll: paid');
    expect(sayState(casebook, statusQuo)).toBe('the status quo');
    expect(changedPhrases(casebook, bargain, statusQuo)).toEqual([
      'the river is dammed',
      'toll: none',
    ]);
    expect(changedPhrases(casebook, bargain, bargain)).toEqual([]);
  });

  it('carries the name of the deal that leads to it', () => {
    expect(sayNamedState(casebook, bargain)).toBe(
      '“Water for money” (the river runs and toll: paid)',
    );
  });
});

it('phrases that two options share say whose they are', () => {
  const { casebook } = openText(pennies);
  expect(phrasesOf(casebook, casebook.stateWithId('s2')!)).toEqual([
    'Ann: heads',
    'Bob: not heads',
  ]);
});

it('a state of a graph model is its description', () => {
  const { casebook } = openText(chicken);
  const state = casebook.stateWithId('cd')!;
  expect(sayState(casebook, state)).toBe('only the first swerves');
  expect(changedPhrases(casebook, 0, state)).toEqual(['only the first swerves']);
});
