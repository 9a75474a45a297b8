import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import {
  changedPhrases,
  phrasesOf,
  sayNamedState,
  sayState,
  sayStateBriefly,
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

it('a state that differs in much is said in passing by its first parts', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const options = names.map((name) => `${name}: { levels: { no: no ${name}, yes: ${name} } }`);
  const levels = (level: string) => names.map((name) => `us.${name}: ${level}`).join(', ');
  const { casebook } = openText(`standoff: 1
title: Many options
decision-makers: { us: { options: { ${options.join(', ')} }, prefers: [a] } }
status-quo: { ${levels('no')} }
`);
  expect(sayStateBriefly(casebook, casebook.stateWithId('s128')!)).toBe('a, b, c, d, e and 2 more');
  expect(sayStateBriefly(casebook, casebook.stateWithId('s2')!)).toBe('a');
  expect(sayStateBriefly(casebook, casebook.statusQuo!)).toBe('the status quo');
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
