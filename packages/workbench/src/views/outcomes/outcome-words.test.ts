import { expect, test } from 'vitest';
import { readOutcomes, writeOutcomes } from './outcome-words.ts';

const levels = [{ id: 'no' }, { id: 'yes' }];
const conflict = {
  decisionMakers: [
    { id: 'us', options: [{ id: 'freeze', position: 0, levels }] },
    { id: 'china', options: [{ id: 'sanction', position: 1, levels }] },
    { id: 'dprk', options: [] },
  ],
} as never;

const usual = {
  question: { heldUnder: 'any', withTold: true, order: { by: 'telling' as const } },
  withLeavers: false,
  gathered: true,
  unfolded: [],
  statesAcross: false,
  pinned: [],
};

test('how the outcomes are looked at is read as it was written', () => {
  const orders = [
    { by: 'telling' as const },
    { by: 'number' as const },
    { by: 'preference' as const, decisionMaker: 2 },
    { by: 'joint-preference' as const, members: [0, 2] },
    { by: 'level' as const, option: 1, descending: true },
    { by: 'level' as const, option: 0, descending: false },
    { by: 'leavers' as const, concept: 'seq' },
  ];
  const shown = [
    {},
    { heldUnder: 'any' },
    { heldUnder: 'any', withTold: true },
    { heldUnder: 'nash' },
    { commonGains: true },
    { jointGains: [1] },
    { jointGains: [0, 2] },
  ];
  const rest = [
    {},
    { unleft: 'coalitions' as const, where: 'us.freeze = yes', coalesced: true },
    {
      unleft: [1],
      levels: [
        { option: 1, level: 0 },
        { option: 0, level: 1 },
      ],
    },
  ];
  for (const order of orders) {
    for (const one of shown) {
      for (const more of rest) {
        const settings = { ...usual, question: { ...one, ...more, order }, pinned: ['01', '10'] };
        expect(readOutcomes(writeOutcomes(settings, conflict), conflict)).toEqual(settings);
      }
    }
  }
  const drawn = {
    ...usual,
    withLeavers: true,
    statesAcross: true,
    gathered: false,
    unfolded: ['a', 'b'],
  };
  expect(readOutcomes(writeOutcomes(drawn, conflict), conflict)).toEqual(drawn);
});

test('what is as usual is not mentioned', () => {
  expect(writeOutcomes(usual, conflict)).toEqual({});
  expect(readOutcomes({}, conflict)).toEqual(usual);
});

test('what names nothing that the conflict has is as usual', () => {
  const words = { order: 'option*us.tanks', only: 'us.freeze.maybe*x', kept: 'japan', pinned: '*' };
  expect(readOutcomes(words, conflict)).toEqual(usual);
  expect(readOutcomes({ order: 'best*japan', show: 'gain*japan' }, conflict)).toEqual(usual);
});
