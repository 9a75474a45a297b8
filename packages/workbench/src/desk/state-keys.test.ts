import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDesk } from './desk.ts';
import { keyOfLevels, levelsOfKey } from './level-keys.ts';

describe('keys of states', () => {
  test('a digit stands for each level as long as digits are enough', () => {
    expect(keyOfLevels([0, 35, 2, 1])).toBe('0z21');
    expect(levelsOfKey('0z21')).toEqual([0, 35, 2, 1]);
  });

  test('beyond that each level is a number after a point', () => {
    expect(keyOfLevels([0, 36, 2, 1])).toBe('.0.36.2.1');
    expect(keyOfLevels([40])).toBe('.40');
    expect(keyOfLevels([999, 0])).toBe('.999.0');
    expect(levelsOfKey('.999.0')).toEqual([999, 0]);
  });

  test('every combination of levels is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (levels) => {
        expect(levelsOfKey(keyOfLevels(levels))).toEqual(levels);
      }),
    );
  });

  test('a state has one key only', () => {
    for (const key of ['.0.1', '0Z', '.', '.1.', '.36.x', '.-1', '.1e3', '.036', '0 1']) {
      expect(levelsOfKey(key)).toBeUndefined();
    }
  });
});

const withLevels = (count: number) => `standoff: 1
title: Many levels
decision-makers:
  seller:
    name: Seller
    options:
      price: [${Array.from({ length: count }, (_, k) => `p${k}`).join(', ')}]
    prefers: [{ want: price >= p${count - 1} }]
  buyer:
    name: Buyer
    options: { buys: yes/no }
    prefers: [{ not: seller.price >= p${count - 1} }]
status-quo: { seller.price: p${count - 2}, buyer.buys: no }
`;

/** No other worker is started. */
const alone = {
  threads: 1,
  memory: 2 ** 30,
  startWorker(): never {
    throw new Error('one thread starts no worker');
  },
};

describe.each([40, 128])('an option of %i levels', (count) => {
  test('every level can be set, and every state found again by its key', async () => {
    const desk = createDesk(alone);
    const opening = await desk.open({ text: withLevels(count), at: undefined }, () => {});
    if (opening.status !== 'analysed') throw new Error(JSON.stringify(opening));
    expect(opening.conflict.start).toBe(`.${count - 2}.0`);
    const state = await desk.state(opening.conflict.start);
    expect(state?.levels).toEqual([count - 2, 0]);
    const [prices, buying] = state!.changes;
    expect(prices).toHaveLength(count);
    expect(new Set(prices!.map(({ key }) => key)).size).toBe(count);
    expect(await desk.state(prices![1]!.key!)).toMatchObject({ key: '10', levels: [1, 0] });
    expect(await desk.state(buying![1]!.key!)).toMatchObject({ levels: [count - 2, 1] });
  });
});
