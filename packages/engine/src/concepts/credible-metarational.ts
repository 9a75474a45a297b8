import { defineConcept, defineFamily } from './define-concept.ts';

/** CMR_h, for each horizon h; with a horizon of 1 and 2 it is Nash and SEQ. */
export const credibleMetarational = defineFamily({
  prefix: 'cmr',
  symbol: 'CMR_h',
  name: 'Credible metarational stability',
  counts: 'moves ahead, own moves and replies of the others',
  least: 1,
  most: 99,
  examples: [1, 2, 3, 4],
  define: (moves) =>
    defineConcept({
      id: `cmr${moves}`,
      symbol: `CMR${moves}`,
      name: `Credible metarational stability, horizon ${moves}`,
      definition:
        'The decision maker cannot secure anything better than staying if the others, moving in turn with it within the horizon, keep it from that by improvements of their own, and it moves by improvements as well.',
      foresight: { moves, credible: true },
      citation: 'Zeng, Fang, Hipel and Kilgour 2006, 2007',
      implies: impliedBy(moves),
      byDefault: false,
      needsOptions: false,
      computation: { kind: 'exchange', moves, response: 'improving' },
    }),
});

function impliedBy(moves: number): string[] {
  return moves === 1
    ? ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr', 'policy']
    : ['seq', 'gmr', 'sim'];
}
