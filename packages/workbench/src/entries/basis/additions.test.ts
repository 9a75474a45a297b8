import { expect, it } from 'vitest';
import { additionsIn, orderWith, shifted, writtenAdditions } from './additions.ts';

const never = { entries: [['never', 'war']] } as const;

it('reads and writes one statement with its place beside it, and several with theirs inside', () => {
  const one = { add: 'dam', at: '3' };
  expect(additionsIn(one)).toEqual([{ statement: 'dam', place: 3 }]);
  expect(writtenAdditions(additionsIn(one))).toEqual(one);
  const placed = {
    entries: [
      ['want', 'dam'],
      ['at', '3'],
    ],
  } as const;
  const several = { add: [never, placed], at: undefined };
  const additions = additionsIn(several);
  expect(additions.map(({ place }) => place)).toEqual([1, 3]);
  expect(writtenAdditions(additions)).toEqual(several);
  expect(writtenAdditions([...additions, { statement: 'war', place: 2 }])['add']).toEqual([
    never,
    placed,
    {
      entries: [
        ['want', 'war'],
        ['at', '2'],
      ],
    },
  ]);
  expect(writtenAdditions([])).toEqual({ add: undefined, at: undefined });
});

it('keeps statements where they stand among the others when one of these goes or comes back', () => {
  const additions = [
    { statement: 'x', place: 3 },
    { statement: 'y', place: 1 },
    { statement: 'z', place: 3 },
  ];
  const whole = orderWith(['a', 'b', 'c'], additions);
  expect(whole).toEqual(['y', 'a', 'z', 'b', 'x', 'c']);
  const without = shifted(additions, 1, -1);
  expect(orderWith(['b', 'c'], without)).toEqual(['y', 'z', 'b', 'x', 'c']);
  // Between which of those that stand together it came back is nowhere said.
  const back = shifted(without, 1, 1);
  expect(orderWith(['a', 'b', 'c'], back)).toEqual(['y', 'z', 'a', 'b', 'x', 'c']);
});
