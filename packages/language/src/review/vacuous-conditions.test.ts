import { createSpace, feasibleCodes, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { toModel } from '../conflict/to-model.ts';
import { parseConflict } from '../parse-conflict.ts';
import { reviewConditions } from './vacuous-conditions.ts';

/** What is said of one with two options that is given these statements, in four states or three. */
function said(prefers: string, rule = 'false'): string[] {
  const { conflict } = parseConflict(`standoff: 1
title: Conditions
decision-makers:
  a: { options: { x: yes/no, y: yes/no }, prefers: ${prefers} }
infeasible: [ "${rule}" ]
`);
  const { compiled } = toModel(conflict!, feasibleCodes);
  const created = createSpace(compiled!.model);
  if (created.status !== 'created') throw new Error(created.status);
  const found = runToEnd(reviewConditions(conflict!, compiled!, created.space));
  return found.map(({ message }) => message);
}

const someStates = (states: string) =>
  `no condition of the statements of a holds in ${states} states: it is indifferent between these, and likes none better`;

test.each([
  ['[ { want: y, if: x } ]', [someStates('2 of 4')]],
  ['[ { want: y, if: x }, { not: y, if: y } ]', []],
  [
    '[ { want: y, if: x }, { equally: [ { want: x, if: x }, { not: y, if: x and y } ] } ]',
    [someStates('2 of 4')],
  ],
  ['[ { want: y, if: x }, { or-else: [ { want: x, if: x }, y ] } ]', []],
  ['[ { want: y, if: x }, y ]', []],
  ['[ { want: y, unless: x } ]', []],
  [
    '[ { want: y, if: x and not x } ]',
    ['no condition of the statements of a ever holds: it is indifferent between all states'],
  ],
  ['[ y ]', []],
])('of %s', (prefers, messages) => {
  expect(said(prefers)).toEqual(messages);
});

test('only states that are feasible count', () => {
  expect(said('[ { want: y, if: x } ]', 'not a.x and a.y')).toEqual([]);
  expect(said('[ { want: y, if: x } ]', 'a.x and a.y')).toEqual([someStates('2 of 3')]);
});
