import type { Of } from '@standoff/propositions';

type ViewKind = 'judgedBy' | 'readGenerally' | 'signalsReceived' | 'unknownOption';

/** Of what is held fixed where some see others otherwise than they are. */
export const viewSamples: { readonly [K in ViewKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  judgedBy: [
    { by: 'file', each: [{ who: ['us', 'nk'], under: ['seq'] }] },
    {
      by: 'request',
      each: [
        { who: ['us', 'nk'], under: ['nash'] },
        { who: ['un'], under: ['seq'] },
      ],
    },
    { by: 'default', each: [{ who: ['us', 'nk'], under: ['nash', 'seq'] }] },
  ],
  readGenerally: [{}],
  signalsReceived: [{ signals: [] }, { signals: ['patience', 'warning'] }],
  unknownOption: [{ hidden: 'frozen' }, { hidden: 'closed' }],
};
