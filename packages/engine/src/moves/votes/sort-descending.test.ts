import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortDescending } from './sort-descending.ts';

it('sorts keys from high to low and keeps equal ones in order', () => {
  fc.assert(
    fc.property(fc.int32Array({ min: -(2 ** 20), max: 2 ** 20, maxLength: 300 }), (keys) => {
      const { keys: sorted, positions } = sortDescending(keys);
      const wanted = [...keys.keys()].sort((a, b) => keys[b]! - keys[a]! || a - b);
      expect([...positions]).toEqual(wanted);
      expect([...sorted]).toEqual(wanted.map((position) => keys[position]));
    }),
  );
});
