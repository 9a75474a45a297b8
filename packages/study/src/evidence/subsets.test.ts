import { expect, it } from 'vitest';
import { subsetsOf } from './subsets.ts';

it('all subsets are each there once, the empty one first, and their members in order', () => {
  expect(subsetsOf([])).toEqual([[]]);
  const subsets = subsetsOf(['a', 'b', 'c', 'd']);
  expect(subsets[0]).toEqual([]);
  expect(new Set(subsets.map((one) => one.join(''))).size).toBe(2 ** 4);
  expect(subsets).toHaveLength(2 ** 4);
  for (const one of subsets) expect(one).toEqual(one.toSorted());
});
