import { expect, it } from 'vitest';
import { changesOf, readChoices, writeChoices } from '../storage/choices.ts';
import type { Offered } from '../storage/tables.ts';
import { choicesIn, fieldOf } from './choices-in-form.ts';
import { standingsOf } from './standings.ts';

const change = (kind: 'drop' | 'swap', place: number) => ({
  id: `${kind}:us.${place}`,
  says: `${kind} ${place}`,
  judgement: { kind, of: 'us', place },
});
const offered: Offered = {
  judgements: [
    { id: 'us.1', says: 'One', changes: [change('drop', 1), change('swap', 1)] },
    { id: 'us.4', says: 'Four', changes: [change('drop', 4)] },
  ],
  findings: [
    { asked: 'a', says: 'A.', stands: true },
    { asked: 'b', says: 'B.', stands: false },
  ],
  variant: null,
};

it('a choice is the same text in whatever order it was made', () => {
  const [one, other] = [
    { 'us.4': 'keep', 'us.1': 'drop:us.1' },
    { 'us.1': 'drop:us.1', 'us.4': 'keep' },
  ];
  expect(writeChoices(one)).toBe(writeChoices(other));
  expect(readChoices(writeChoices(one))).toEqual(one);
  expect(changesOf(one)).toBe('drop:us.1');
  expect(changesOf({ 'us.4': 'drop:us.4', 'us.1': 'drop:us.1' })).toBe('drop:us.1 drop:us.4');
  expect(changesOf({ 'us.4': 'swap:us.4', 'us.5': 'swap:us.4' })).toBe('swap:us.4');
  expect(changesOf({ 'us.4': 'keep' })).toBe('');
});

it('a form is held against what is offered', () => {
  const read = (fields: Readonly<Record<string, string>>) =>
    choicesIn(offered, (name) => fields[name] ?? '');
  expect(read({ [fieldOf('us.1')]: 'swap:us.1', [fieldOf('us.4')]: '' })).toEqual({
    choices: { 'us.1': 'swap:us.1' },
  });
  expect(read({})).toEqual({ problem: expect.stringContaining('at least one') });
  expect(read({ [fieldOf('us.1')]: 'drop:us.4' })).toEqual({
    problem: expect.stringContaining('no longer on the page'),
  });
  // What is of no judgement that is offered is not looked at.
  expect(read({ 'judgement-cn.9': 'drop:cn.9', [fieldOf('us.4')]: 'keep' })).toEqual({
    choices: { 'us.4': 'keep' },
  });
});

it('counts readers by judgement and by finding, with those for whom nothing was worked out', () => {
  const tallies = [
    { choices: { 'us.1': 'keep' }, readers: 4 },
    { choices: { 'us.1': 'drop:us.1', 'us.4': 'keep' }, readers: 3 },
    { choices: { 'us.1': 'drop:us.1' }, readers: 1 },
    { choices: { 'us.1': 'swap:us.1', 'us.4': 'drop:us.4' }, readers: 2 },
    { choices: { 'us.4': 'drop:us.4' }, readers: 1 },
  ];
  const outcomes = new Map([
    ['drop:us.1', { stand: [false, false] }],
    ['drop:us.4 swap:us.1', { problem: 'no' }],
  ]);
  expect(standingsOf(offered, tallies, outcomes)).toEqual({
    readers: 11,
    sets: 4,
    judgements: [
      { judgement: offered.judgements[0], keep: 4, changed: [4, 2] },
      { judgement: offered.judgements[1], keep: 3, changed: [3] },
    ],
    findings: [
      { finding: offered.findings[0], standing: 4, falling: 4, unknown: 3 },
      { finding: offered.findings[1], standing: 0, falling: 8, unknown: 3 },
    ],
    problems: ['no'],
  });
});
