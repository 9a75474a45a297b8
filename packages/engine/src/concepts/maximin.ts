import { defineConcept, defineFamily } from './define-concept.ts';

/** Maximin_h, for each horizon h; with a horizon of 1, 2 and 3 it is Nash, GMR and SMR. */
export const maximin = defineFamily({
  prefix: 'maximin',
  symbol: 'Maximin_h',
  name: 'Maximin stability',
  counts: 'moves ahead, own moves and replies of the others',
  least: 1,
  most: 99,
  examples: [1, 2, 3, 4, 7],
  define: (moves) =>
    defineConcept({
      id: `maximin${moves}`,
      symbol: `Maximin${moves}`,
      name: `Maximin stability, horizon ${moves}`,
      definition:
        'The decision maker cannot secure anything better than staying if the others, moving in turn with it within the horizon, do the worst to it that they can.',
      foresight: { moves, credible: false },
      citation: 'Rêgo and Vieira 2020; as MR_h Zeng, Fang, Hipel and Kilgour 2006, 2007',
      implies: impliedBy(moves),
      byDefault: false,
      needsOptions: false,
      computation: { kind: 'exchange', moves, response: 'any' },
    }),
});

function impliedBy(moves: number): string[] {
  if (moves === 1) return ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr', 'policy'];
  if (moves === 2) return ['gmr'];
  return moves === 3 ? ['smr', 'gmr', 'policy'] : moves % 2 === 1 ? ['policy', 'gmr'] : ['gmr'];
}
