import { expect, test } from 'vitest';
import { concepts } from '../concepts/index.ts';
import { dependenceOf } from './dependence.ts';

test('what verdicts rest on besides the own order', () => {
  const rows = concepts.map((concept) => [concept.id, dependenceOf(concept)]);
  expect(Object.fromEntries(rows)).toEqual({
    nash: 'nothing',
    gmr: 'nothing',
    smr: 'nothing',
    seq: 'improvements',
    sseq: 'improvements',
    sim: 'orders',
    'sim-gmcr': 'improvements',
  });
});
