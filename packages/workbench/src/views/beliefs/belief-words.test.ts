import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from '../../document/address.ts';
import { type BeliefChoices, readBeliefs, start, writeBeliefs } from './belief-words.ts';

const chosen: BeliefChoices = {
  tab: 'fatal',
  viewer: 'us',
  signals: ['dilution', 'tough-talk'],
  target: 'war and not us.posture = talks',
  wish: 'reach',
  facts: true,
  upTo: 3,
  story: '1x9',
  step: 2,
  event: 5,
};

test('beliefs that are looked at as usual are not mentioned', () => {
  expect(writeBeliefs(start)).toEqual({});
  expect(readBeliefs({})).toEqual({ ...start, signals: [] });
});

test('what was chosen comes back from an address', () => {
  const address = { origin: 'korea-2017', view: 'beliefs', own: writeBeliefs(chosen) };
  const written = formatAddress(address);
  expect(written).toContain('signals=dilution*tough-talk');
  expect(readBeliefs(parseAddress(written)!.own!)).toEqual(chosen);
});

test('that something is to come about comes back without what', () => {
  const reached = { ...start, wish: 'reach' } as const;
  expect(readBeliefs(writeBeliefs(reached))).toEqual(reached);
});

test('what is not known is as usual, and numbers stay within bounds', () => {
  expect(readBeliefs({ tab: 'dreams', upto: '99', step: '-4' })).toEqual({ ...start, upTo: 3 });
  expect(readBeliefs({ upto: 'many', step: 'last' })).toEqual({ ...start, upTo: 1 });
});
