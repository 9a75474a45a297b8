import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../../test/draws.ts';
import { createGroupSorter } from './sort-group.ts';

test('a group is sorted best rank first, however large it is and however many ranks there are', () => {
  const shape = fc.record({
    size: fc.integer({ min: 0, max: 100 }),
    room: fc.integer({ min: 0, max: 50 }),
    rankCount: fc.constantFrom(1, 3, 40, 5_000, 1_000_000),
    start: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(shape, ({ size, room, rankCount, start }) => {
      const all = Array.from({ length: size }, (_, level) => ({
        level,
        rank: ((start + level) * 7919) % rankCount,
      }));
      const levels = new Int32Array(size + room);
      const ranks = new Int32Array(size + room);
      levels.set(all.map(({ level }) => level));
      ranks.set(all.map(({ rank }) => rank));
      createGroupSorter(size + room, rankCount).sort(levels, ranks, size);
      const wanted = all.sort((a, b) => b.rank - a.rank || a.level - b.level);
      expect([...levels.subarray(0, size)]).toEqual(wanted.map(({ level }) => level));
      expect([...ranks.subarray(0, size)]).toEqual(wanted.map(({ rank }) => rank));
    }),
    { numRuns: draws(300) },
  );
});
