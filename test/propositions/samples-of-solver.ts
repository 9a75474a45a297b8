import type { Of } from '@standoff/propositions';

type SolverKind = 'solverFinds' | 'responsesCovered' | 'reasonVerified';

const where = {
  kind: 'comparison',
  option: 'nk.tests',
  operator: '=',
  level: 1,
} as const;
const found = { states: ['s2'], complete: false, concept: 'seq', survives: [] } as const;
/** Of what a solver finds: nothing, one state and several, for everybody, some, and coalitions. */
export const solverSamples: { readonly [K in SolverKind]: readonly Omit<Of<K>, 'kind'>[] } = {
  solverFinds: [
    { ...found, where },
    { ...found, states: ['s2', 's3'], complete: true, upTo: 3 },
    { ...found, states: [], complete: true, for: ['us', 'nk'] },
    { ...found, states: [], complete: true, where, upTo: 2 },
    { ...found, for: ['us'] },
    { ...found, together: ['us', 'nk'], reading: 'all' },
    { ...found, survives: [['us', 'nk']], reading: 'all' },
    {
      ...found,
      survives: [
        ['us', 'nk'],
        ['us', 'fr'],
      ],
      reading: 'all',
    },
  ],
  responsesCovered: [{ upTo: 3 }],
  reasonVerified: [{ n: 1 }, { n: 6 }],
};
