import { expect, test } from 'vitest';
import { readDeals, start, writeDeals } from './deal-words.ts';

test('what is chosen is told by the address and read from it again', () => {
  const choices = {
    tab: 'least' as const,
    parties: ['dprk', 'us'],
    bodies: ['council'],
    all: true,
    deal: '100012101',
    under: 'nash',
    state: undefined,
    where: 'dprk.disarm = yes',
    upTo: 3,
    means: ['locks', 'statements'] as const,
    willing: true,
  };
  const words = writeDeals(choices);
  expect(words['parties']).toBe('dprk*us');
  expect(readDeals(words)).toEqual(choices);
  expect(writeDeals(start)).toEqual({});
  expect(readDeals({})).toEqual(start);
});

test('what an address says of nothing that there is is as usual', () => {
  expect(readDeals({ tab: 'none', upto: '99', all: 'no', means: 'bribes' })).toEqual({
    ...start,
    upTo: 3,
  });
});
