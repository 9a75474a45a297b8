import { expect, it } from 'vitest';
import { readSketch } from './read-sketch.ts';

it('reads what a file says so far, in its short and its long forms', () => {
  const sketch = readSketch(`standoff: 1
title: River
decision-makers:
  upper:
    name: Upper country
    options:
      dam: yes/no, one-way
      water: { name: Water, levels: { held: water held, shared: water shared }, moves: step }
    prefers: [dam, { not: war }]
  lower: { ranking: [s1] }
  nobody:
agreements:
  treaty: { name: The treaty, parties: [upper, lower], levels: [none, signed] }
  bare: { parties: [upper, lower] }
facts: { war: lower.army, dry: { name: Drought, when: upper.dam } }
infeasible:
  - upper.dam and war
  - { when: war, says: Nobody has an army }
status-quo: { upper.dam: no }
`);
  expect(sketch).toMatchObject({
    title: 'River',
    about: '',
    decisionMakers: [
      {
        id: 'upper',
        name: 'Upper country',
        statements: 2,
        options: [
          { id: 'dam', path: 'upper.dam', yesNo: true, oneWay: true, otherLimits: false },
          { id: 'water', name: 'Water', yesNo: false, oneWay: false, otherLimits: true },
        ],
      },
      { id: 'lower', name: 'lower', options: [] },
      { id: 'nobody', options: [], statements: 0 },
    ],
    agreements: [
      {
        id: 'treaty',
        name: 'The treaty',
        options: [{ id: 'status', path: 'treaty', name: 'The treaty', yesNo: false }],
      },
      { id: 'bare', name: 'bare', options: [] },
    ],
    facts: [
      { id: 'war', name: 'war', formula: 'lower.army' },
      { id: 'dry', name: 'Drought', formula: 'upper.dam' },
    ],
    rules: [
      { formula: 'upper.dam and war', says: '' },
      { formula: 'war', says: 'Nobody has an army' },
    ],
    statusQuo: { 'upper.dam': 'no' },
    isGraph: false,
  });
  const [upper, lower] = sketch!.decisionMakers;
  expect(upper!.options[1]!.levels).toEqual([
    { id: 'held', phrase: 'water held' },
    { id: 'shared', phrase: 'water shared' },
  ]);
  expect(lower!.statements).toBeUndefined();
});

it('reads a file of nothing but nonsense as one that says nothing', () => {
  expect(readSketch('title: [a]\ndecision-makers: none\ninfeasible: 7\n')).toMatchObject({
    title: '',
    decisionMakers: [],
    rules: [],
  });
});

it('tells states that are listed from states that have a name', () => {
  expect(readSketch('states: [a, b]')?.isGraph).toBe(true);
  expect(readSketch('states: { a: both }')?.isGraph).toBe(true);
  expect(readSketch('states: { calm: { upper.dam: no } }')?.isGraph).toBe(false);
});

it('reads nothing where there is no YAML to go by', () => {
  expect(readSketch('a: [')).toBeUndefined();
  expect(readSketch('')).toBeUndefined();
});
