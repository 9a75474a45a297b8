import type { Of } from '@standoff/propositions';
import type { AtOnceKind } from './at-once-oracles.ts';

const agreed = { parties: ['nk', 'us'], from: 's1', deal: 's2', atOnce: true } as const;
const frozen = { option: 'nk.tests', level: 1 } as const;
const talks = { option: 'us.posture', level: 1 } as const;

const binding = {
  agreement: 'pact',
  bound: { kind: 'comparison', option: 'nk.tests', operator: '=', level: 0 },
} as const;

/** Of deals that are struck by one joint move. */
export const atOnceSamples: { readonly [K in AtOnceKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  dealParts: [
    {
      ...agreed,
      parts: [
        { who: 'nk', are: [frozen] },
        { who: 'us', are: [talks] },
      ],
    },
    { ...agreed, parts: [{ who: 'nk', are: [frozen, talks] }] },
  ],
  partForbidden: [
    { ...agreed, who: 'nk', are: [frozen] },
    { ...agreed, who: 'us', are: [talks, frozen] },
  ],
  partBound: [
    { ...agreed, who: 'nk', are: [frozen], ...binding, notice: false },
    { ...agreed, who: 'nk', are: [frozen], ...binding, notice: true },
  ],
  withoutTrust: [
    { ...agreed, who: 'nk', whom: ['us'] },
    { ...agreed, who: 'us', whom: ['nk', 'greens'] },
  ],
};
