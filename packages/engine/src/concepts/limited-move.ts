import { defineConcept, defineFamily } from './define-concept.ts';

/** L_h, for each horizon h. */
export const limitedMove = defineFamily({
  prefix: 'l',
  symbol: 'L_h',
  name: 'Limited-move stability',
  counts: "moves ahead, own and the other's",
  least: 1,
  most: 99,
  examples: [1, 2, 3, 6],
  define: (moves) =>
    defineConcept({
      id: `l${moves}`,
      symbol: `L${moves}`,
      name: `Limited-move stability, horizon ${moves}`,
      definition:
        'Where two move in turn, each to where it expects the best for itself in the moves that are left, no move of the decision maker ends in anything better than staying.',
      foresight: { moves, credible: true },
      citation:
        'Zagare 1984; Kilgour 1985; Kilgour, Hipel and Fang 1987; Fang, Hipel and Kilgour 1993',
      implies: impliedBy(moves),
      byDefault: false,
      needsOptions: false,
      needsTwoMovers: true,
      needsRanks: true,
      computation: { kind: 'anticipation', moves },
    }),
});

/** Whoever stays against an opponent that serves itself also stays against one that does its worst. */
function impliedBy(moves: number): string[] {
  if (moves === 1) return ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr', 'policy'];
  if (moves === 2) return ['gmr'];
  return moves === 3 ? ['smr', 'gmr', 'policy'] : moves % 2 === 1 ? ['policy', 'gmr'] : ['gmr'];
}
