import type { Of } from '@standoff/propositions';
import type { TreatyKind } from './treaty-oracles.ts';

const bound = { kind: 'comparison', option: 'nk.tests', operator: '=', level: 1 } as const;
const binding = { agreement: 'pact', bound } as const;

/** Of what agreements bind their parties to: where one has to be left first, and not; one party, several and none. */
export const treatySamples: { readonly [K in TreatyKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  barredBy: [
    { who: 'nk', from: 's3', to: 's1', ...binding, notice: false },
    { who: 'nk', from: 's3', to: 's1', ...binding, notice: true },
  ],
  inBreach: [
    { who: ['nk'], at: 's1', ...binding },
    { who: ['nk', 'us'], at: 's5', ...binding },
    { who: [], at: 's1', ...binding },
  ],
  bindsWhile: [
    { agreement: 'pact', level: { words: 'a pact' }, bound: [bound], leaving: 'no' },
    { agreement: 'pact', level: { words: 'a pact' }, bound: [bound], leaving: 'with' },
    { agreement: 'pact', level: { words: 'a pact' }, bound: [bound, bound], leaving: 'before' },
  ],
};
