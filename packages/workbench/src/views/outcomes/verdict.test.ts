import { expect, it } from 'vitest';
import { byMethod, inWords } from '../../design/concept-said.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { verdictAt } from './verdict.ts';

const conflict = {
  concepts: [
    { id: 'nash', symbol: 'Nash', says: ['stays', 'would leave'] },
    {
      id: 'seq',
      symbol: 'SEQ',
      words: 'expecting credible replies',
      says: ['stays', 'would leave'],
    },
    { id: 'berge', symbol: 'Berge', says: ['is served best', 'could be served better'] },
  ],
  profile: [],
  decisionMakers: ['US', 'China', 'Japan'].map((short) => ({ short })),
} as unknown as ShownConflict;
const coalitions = [
  [0, 1],
  [0, 2],
  [1, 2],
];
const row = { key: 'k', id: 's1', words: '', levels: [], leavers: [[0, 2], []] };

it('is the single one as long as nothing is known of coalitions', () => {
  expect(verdictAt(conflict, { row, coalitions, leaving: undefined }, 1, byMethod)).toEqual({
    form: 'holds',
    says: 'an equilibrium under SEQ',
    alone: [],
    together: [],
  });
  expect(verdictAt(conflict, { row, coalitions, leaving: undefined }, 0, byMethod)).toMatchObject({
    form: 'no',
    says: 'no equilibrium under Nash: US, Japan would leave',
  });
});

it('is a form of its own where only a coalition would leave', () => {
  expect(verdictAt(conflict, { row, coalitions, leaving: [[], [0]] }, 1, byMethod)).toEqual({
    form: 'alone',
    says: 'stable under SEQ only against single parties; US + China would leave together',
    alone: [],
    together: [[0, 1]],
  });
  expect(verdictAt(conflict, { row, coalitions, leaving: [[], [0, 1, 2]] }, 1, byMethod).says).toBe(
    'stable under SEQ only against single parties; US + China, US + Japan and China + Japan would leave together',
  );
});

it('names coalitions after those who would leave alone', () => {
  expect(
    verdictAt(conflict, { row, coalitions, leaving: [[1, 2], []] }, 0, byMethod),
  ).toMatchObject({
    form: 'no',
    says: 'no equilibrium under Nash: US, Japan would leave; together US + Japan and China + Japan',
    together: [
      [0, 2],
      [1, 2],
    ],
  });
});

it('says what a concept says of those for whom an outcome does not hold', () => {
  const served = { ...row, leavers: [[], [], [1]] };
  expect(
    verdictAt(conflict, { row: served, coalitions, leaving: undefined }, 2, byMethod).says,
  ).toBe('no equilibrium under Berge: China could be served better');
});

it('is said in words for who has not met the concepts', () => {
  const at = (place: number, leaving?: number[][]) =>
    verdictAt(conflict, { row, coalitions, leaving }, place, inWords).says;
  expect(at(1)).toBe('holds with everybody expecting credible replies');
  expect(at(1, [[], [0]])).toBe(
    'stable with everybody expecting credible replies only against single parties; US + China would leave together',
  );
});
