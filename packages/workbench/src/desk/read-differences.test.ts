import { expect, test } from 'vitest';
import { readDifferences } from './read-differences.ts';

const original = `standoff: 1
title: A strike
# a comment
claims:
  offer: { says: The firm made an offer. }
decision-makers:
  union: { name: Union, options: { strike: yes/no, march: yes/no }, prefers: [ not strike, { want: firm.pay, because: offer } ] }
  firm: { name: Firm, options: { pay: yes/no }, prefers: [ not union.strike, not pay ] }
`;

const changed = (...swaps: readonly [string, string][]) =>
  readDifferences(
    original,
    swaps.reduce((text, [from, to]) => text.replace(from, to), original),
  );

test('the same text differs in nothing', () => {
  expect(changed()).toEqual({ isRead: true, judgements: [], others: [], words: [] });
});

test('a judgement is told in words, and a moved statement is no change of words', () => {
  const { judgements, others, words } = changed([
    '[ not strike, { want: firm.pay, because: offer } ]',
    '[ { want: firm.pay, because: offer }, not strike ]',
  ]);
  expect(judgements).toHaveLength(1);
  expect(judgements[0]).toContain('Union');
  expect([...others, ...words]).toEqual([]);
});

test('what is no judgement is told as well', () => {
  const { judgements, others, words } = changed(
    ['title: A strike', 'title: Another strike'],
    ['name: Firm', 'name: Company'],
    ['made an offer', 'made no offer'],
  );
  expect([...judgements, ...others]).toEqual([]);
  expect(words).toEqual([
    'It is called “Another strike” instead of “A strike”',
    'Firm is called “Company”',
    '1 claim is told otherwise',
  ]);
});

test('an option that is gone is a point, and a comment is told where nothing else differs', () => {
  expect(changed([', march: yes/no', '']).others).not.toEqual([]);
  expect(changed(['# a comment', '# nothing']).words).toEqual([
    'Comments or the layout of the file differ',
  ]);
});

test('a text with errors is not compared', () => {
  expect(changed(['firm.pay', 'firm.play']).isRead).toBe(false);
});
