import { expect, it } from 'vitest';
import type { ShownClaim } from '../../desk/shown-conflict.ts';
import { type ClaimWeight, type EvidenceTold, groupByWeight, sayWeight } from './claim-weights.ts';

const weight = (claim: string, turns: ClaimWeight['turns'], more: Partial<ClaimWeight> = {}) =>
  ({
    ...{
      claim,
      turns,
      says: claim,
      changes: { inDoubt: [] },
      judgements: [],
      findings: [],
      told: [],
    },
    ...{ dropped: [], inDoubt: [], borne: [], held: [], ...more },
  }) satisfies ClaimWeight;

const claims = ['a', 'b', 'c', 'd', 'e'].map(
  (id): ShownClaim => ({ id, says: id, context: false, at: [] }),
);

it('claims stand in the order of what hangs on them, those that nothing cites last', () => {
  const told = {
    claims: [
      weight('d', 'alone'),
      weight('b', 'alone'),
      weight('a', 'in-doubt'),
      weight('e', 'nothing'),
    ],
  } as Partial<EvidenceTold> as EvidenceTold;
  expect(groupByWeight(claims, told).map((group) => group.claims.map(({ id }) => id))).toEqual([
    ['d', 'b'],
    ['a'],
    ['e'],
    ['c'],
  ]);
});

it('says how many findings turn, or what would be dropped and in doubt', () => {
  const part = { kind: 'fact', says: 'War', beside: [] };
  const turned = { id: 'x', stands: false, turned: true };
  const stands = { id: 'y', stands: true, turned: false };
  const fewest = { size: 1, count: 1, sets: [] };
  const doubtful = { ...stands, inDoubt: { models: '2', standing: '1', fewest } };
  expect(sayWeight(weight('a', 'alone', { findings: [turned, stands] }))).toBe('turns 1 finding');
  expect(sayWeight(weight('a', 'in-doubt', { findings: [doubtful, doubtful] }))).toBe(
    'turns 2 findings',
  );
  expect(sayWeight(weight('a', 'nothing', { dropped: [part], inDoubt: [part, part] }))).toBe(
    '1 dropped, 2 in doubt',
  );
  expect(sayWeight(weight('a', 'nothing'))).toBeUndefined();
});
