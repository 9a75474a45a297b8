import type { Of } from '@standoff/propositions';
import type { PowerKind } from './power-oracles.ts';

const rule = { body: 'un', options: [], changes: [] } as const;
const ofOil = { ...rule, options: ['un.oil'] } as const;
const example = { from: 's1', draft: 's4' } as const;

/** Of what votes weigh: in a body, for an option and a change; nothing and something; drafts that are decided. */
export const powerSamples: { readonly [K in PowerKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  coalitionsWin: [
    { ...rule, members: 15, winning: '848', of: '32768' },
    { ...ofOil, members: 3, winning: '1', of: '8', noHarms: true },
    { ...rule, members: 5, winning: '16', of: '32', noHarms: false },
    {
      ...rule,
      changes: [{ from: { words: 'a freeze' }, to: { words: 'talks' } }],
      members: 2,
      winning: '1',
      of: '4',
    },
  ],
  powerOf: [
    { ...rule, who: ['us', 'fr'], banzhaf: '53/1024', share: '106/635', shapley: '421/2145' },
    { ...ofOil, who: ['us'], banzhaf: '1/2', share: '1/1', shapley: '1/1' },
    { ...rule, who: ['us'], banzhaf: '0/1', share: '0/1', shapley: '0/1' },
    { ...rule, who: ['us', 'fr'], banzhaf: '0/1', shapley: '0/1' },
  ],
  powerUntold: [
    { ...rule, why: 'yes-can-harm' },
    { ...ofOil, why: 'too-many-sums' },
  ],
  decidesDrafts: [
    { body: 'un', who: ['us'], n: 3, of: 12, states: 2, examples: [example] },
    { body: 'un', who: ['us', 'fr'], n: 1, of: 12, states: 1, examples: [example] },
    { body: 'un', from: 's1', who: ['us'], n: 1, of: 1, states: 1, examples: [example] },
    { body: 'un', who: ['us', 'fr'], n: 0, of: 2, states: 0, examples: [] },
    { body: 'un', who: ['us'], n: 0, of: 0, states: 0, examples: [] },
  ],
};
