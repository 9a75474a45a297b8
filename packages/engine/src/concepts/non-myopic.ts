import { defineConcept } from './define-concept.ts';

export const nonMyopic = defineConcept({
  id: 'nm',
  symbol: 'NM',
  name: 'Non-myopic stability',
  definition:
    'From some horizon on the state is limited-move stable for the decision maker under every horizon.',
  foresight: { moves: Number.POSITIVE_INFINITY, credible: true },
  citation: 'Kilgour 1984, 1985; Fang, Hipel and Kilgour 1993',
  implies: ['policy', 'gmr'],
  byDefault: false,
  needsOptions: false,
  needsTwoMovers: true,
  needsRanks: true,
  computation: { kind: 'anticipation', moves: Number.POSITIVE_INFINITY },
});
