import { describe, expect, it } from 'vitest';
import { river } from '../../test/edits/river.ts';
import type { EditOutcome } from './core/outcome.ts';
import { addLevel, removeLevel, setLevelPhrase } from './levels.ts';
import { addOption, changeOption } from './options.ts';

function lineOf(outcome: EditOutcome, word: RegExp): string | undefined {
  if (outcome.status === 'refused') return outcome.reason.code;
  return outcome.text
    .split('\n')
    .find((line) => word.test(line))
    ?.trim();
}

const dam = { owner: 'upper', option: 'dam' };
const water = { owner: 'upper', option: 'water' };

describe('an option', () => {
  it('is added with its place in the status quo', () => {
    const outcome = addOption(river, {
      owner: 'lower',
      name: 'Appeal',
      levels: 'yes/no',
      moves: 'step',
    });
    expect(outcome).toMatchObject({ status: 'edited', id: 'appeal' });
    expect(lineOf(outcome, /status-quo/)).toContain('lower.army: home, lower.appeal: no }');
    expect(lineOf(outcome, /lower: /)).toContain(
      'appeal: { name: Appeal, levels: yes/no, moves: step } }',
    );
  });

  it('changes its limits in the shortest form', () => {
    const change = (moves: 'free' | 'step'): EditOutcome =>
      changeOption(river, { ...dam, change: { moves } });
    expect(lineOf(change('free'), /dam: yes/)).toBe('dam: yes/no');
    expect(lineOf(change('step'), /dam: yes/)).toBe('dam: yes/no, step');
    const pairs = changeOption(river, { ...water, change: { moves: [['held', 'shared']] } });
    expect(lineOf(pairs, /water: {/)).toBe(
      'water: { levels: [held, shared], moves: [held to shared] } # of the river',
    );
  });

  it('gets a name', () => {
    const outcome = changeOption(river, { ...dam, change: { name: 'The dam' } });
    expect(lineOf(outcome, /The dam/)).toBe(
      'dam: { name: The dam, levels: yes/no, moves: one-way }',
    );
  });
});

describe('a level', () => {
  it('is added, with or without a phrase', () => {
    expect(lineOf(addLevel(river, { ...water, level: 'sold', at: 2 }), /water: \[/)).toBe(
      'water: [held, sold, shared] # of the river',
    );
    expect(lineOf(addLevel(river, { ...water, level: 'held' }), /x/)).toBe('name-taken');
  });

  it('gets a phrase, the others the ones that they had unsaid', () => {
    const outcome = setLevelPhrase(river, {
      ...water,
      level: 'held',
      phrase: 'it holds the water',
    });
    expect(lineOf(outcome, /it holds/)).toBe(
      'water: { levels: { held: it holds the water, shared: "water: shared" } } # of the river',
    );
  });

  it('is removed only when nothing uses it', () => {
    expect(lineOf(removeLevel(river, { ...water, level: 'held' }), /x/)).toBe('still-used');
    const more = addLevel(river, { ...water, level: 'sold' });
    const text = more.status === 'edited' ? more.text : '';
    expect(removeLevel(text, { ...water, level: 'sold' })).toMatchObject({ text: river });
  });
});
