import type { Of } from '@standoff/propositions';
import { freeze, holding, notWanted, ranked, warFollows } from './samples-of-doubts.ts';

type SweepKind =
  | 'sameInAll'
  | 'standsInDrawn'
  | 'failsWhere'
  | 'failsMoreWhere'
  | 'otherDrivers'
  | 'enoughToTurn'
  | 'noneTurns'
  | 'modelsFollow'
  | 'heldFixed'
  | 'namedInFile'
  | 'matters';

const each = [freeze];
const both = [holding, freeze];
const models = '622080';
const swap = { by: ['swap:us.1'], told: [ranked] };
const fact = { by: ['chance:war=1'], told: [warFollows] };
const lasts = { words: 'The balance lasts' };

/** Of what several findings are in all models: all, some and none of them, one judgement and several, counted and drawn. */
export const sweepSamples: { readonly [K in SweepKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  sameInAll: [
    { each: [...both, ...both, ...both], n: 4, models, drawn: 0 },
    { each: [...both, ...both, ...both], n: 4, models, drawn: 2 },
    { each: [...both, freeze], n: 3, models, drawn: 0 },
    { each: both, n: 2, models: '2', drawn: 0 },
    { each: both, n: 0, models, drawn: 0 },
    { each: [...both, freeze], n: 1, models, drawn: 0 },
    { each, n: 1, models, drawn: 1 },
    { each, n: 0, models, drawn: 1 },
  ],
  standsInDrawn: [
    { each, n: 9012, drawn: 10_000, low: 0.895, high: 0.907 },
    { each: both, n: 9012, drawn: 10_000, low: 0.895, high: 0.907 },
  ],
  failsWhere: [
    { each, where: ranked, by: 'swap:us.1' },
    { each: both, where: ranked, by: 'swap:us.1' },
    { each, where: warFollows, by: 'chance:war=1', some: { fails: '4', of: '6' } },
  ],
  failsMoreWhere: [
    {
      each,
      where: notWanted,
      by: 'drop:us.1',
      changed: { fails: '12', of: '12' },
      written: { fails: '4', of: '12' },
      drawn: false,
    },
    {
      each: both,
      where: ranked,
      by: 'swap:us.1',
      changed: { fails: '198', of: '256' },
      written: { fails: '74', of: '244' },
      drawn: true,
    },
  ],
  otherDrivers: [{ n: 1 }, { n: 2 }],
  enoughToTurn: [
    { each, size: 1, sets: [swap], n: 1 },
    { each, size: 1, sets: [swap, fact], n: 2 },
    {
      each,
      size: 2,
      sets: [{ by: [...swap.by, ...fact.by], told: [...swap.told, ...fact.told] }],
      n: 1,
    },
    { each, size: 1, sets: [swap], n: 3 },
    {
      each,
      size: 7,
      sets: [{ by: [...swap.by, ...fact.by], told: [...swap.told, ...fact.told] }],
      n: 1,
    },
  ],
  noneTurns: [
    { each, upTo: 0 },
    { each, upTo: 1 },
    { each, upTo: 3 },
  ],
  modelsFollow: [
    { n: '1', even: true },
    { n: '24', even: true },
    { n: models, even: false },
    { n: models, even: false, ranges: true },
    { n: models, even: true, drawn: { samples: 10_000, seed: 0, beyond: 20_000 } },
  ],
  heldFixed: [
    { facts: 'none', orders: [], foresight: false },
    { facts: 'all', orders: ['us'], foresight: false },
    { facts: 'others', orders: ['us', 'greens'], foresight: true },
  ],
  namedInFile: [
    { name: 'standoff-lasts', fails: false },
    { name: 'standoff-lasts', says: lasts, fails: false },
    { name: 'standoff-lasts', says: lasts, fails: true },
  ],
  matters: [{ name: 'standoff-lasts', why: { words: 'Who would move first?' } }],
};
