import { expect, test } from 'vitest';
import { readHowSure, start, writeHowSure } from './how-sure-words.ts';

test('what is chosen is told by the address and read from it again', () => {
  const choices = {
    doubts: 'swaps' as const,
    within: 2,
    finding: 'status-quo-seq',
    mark: 'swap:china.3',
    set: 1,
    step: 2,
    whose: 'dprk',
    orders: { dprk: [1, 0, 2], us: [0, 2, 1] },
  };
  const words = writeHowSure(choices);
  expect(words['orders']).toBe('dprk:2-1-3*us:1-3-2');
  expect(readHowSure(words)).toEqual(choices);
  expect(writeHowSure(start)).toEqual({});
  expect(readHowSure({})).toEqual(start);
});

test('what an address says of nothing that there is is as usual', () => {
  expect(readHowSure({ within: '99', doubts: 'all', orders: 'us:1-1-2*:1*dprk' })).toEqual({
    ...start,
    within: 3,
  });
});
