import { expect, it } from 'vitest';
import { subsetsOf } from './gains.ts';

it('the parts of a list are all but the empty one, each once, small ones first', () => {
  expect(subsetsOf([])).toEqual([]);
  const parts = subsetsOf([3, 5, 8]);
  expect(parts.map((part) => part.length)).toEqual([1, 1, 1, 2, 2, 2, 3]);
  const each = [[3], [5], [8], [3, 5], [3, 8], [5, 8], [3, 5, 8]];
  expect(parts.map(String).sort()).toEqual(each.map(String).sort());
});
