import { expect, it } from 'vitest';
import { differingPart } from './differing-part.ts';

it('is what stands between what two sentences begin and end with', () => {
  expect(
    differingPart(
      'it holds under all, and nothing leads there.',
      'it holds under none, and nothing leads there.',
    ),
  ).toEqual({
    before: 'it holds under',
    differs: 'all,',
    after: 'and nothing leads there.',
  });
});

it('is nothing of a sentence that only lacks something, and all of one that is quite another', () => {
  expect(differingPart('it holds', 'it holds for all')).toEqual({
    before: 'it holds',
    differs: '',
    after: '',
  });
  expect(differingPart('a b', 'c')).toEqual({ before: '', differs: 'a b', after: '' });
  expect(differingPart('a a', 'a a a')).toEqual({ before: 'a a', differs: '', after: '' });
});
