import type { Of } from '@standoff/propositions';
import type { AfterwardsKind } from './afterwards-oracles.ts';

const about = {
  parties: ['nk', 'us', 'un'],
  from: 's1',
  deal: 's4',
  body: 'un',
  back: 's1',
} as const;

/** Of what becomes of a deal through a body. */
export const afterwardsSamples: { readonly [K in AfterwardsKind]: readonly Omit<Of<K>, 'kind'>[] } =
  {
    takenBack: [{ ...about, so: true }],
    votesBack: [
      { ...about, who: ['nk'], needed: [] },
      { ...about, who: ['nk'], needed: ['us'] },
      { ...about, who: ['nk', 'us'], needed: ['fr', 'greens'] },
    ],
  };
