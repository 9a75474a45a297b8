import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortByKey } from './sort-by-key.ts';

it('orders cells by their keys and leaves those with the same key as they were', () => {
  const keyed = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: -3, max: 3 })));
  fc.assert(
    fc.property(keyed, (pairs) => {
      const cells = Int32Array.from(pairs, ([cell]) => cell);
      const keys = Float64Array.from(pairs, ([, key]) => key);
      const expected = pairs.toSorted(([, a], [, b]) => a - b).map(([cell]) => cell);
      expect([...sortByKey(cells, keys)]).toEqual(expected);
    }),
  );
});
