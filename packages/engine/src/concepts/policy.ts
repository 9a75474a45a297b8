import { defineConcept } from './define-concept.ts';

export const policy = defineConcept({
  id: 'policy',
  symbol: 'PE',
  name: 'Policy equilibrium',
  definition:
    'The other decision maker has a policy, a move or none in every state, against which no policy of this one ends in anything better than staying.',
  foresight: { moves: Number.POSITIVE_INFINITY, credible: false },
  citation: 'Zeng, Fang, Hipel and Kilgour 2003, 2004',
  implies: ['gmr'],
  byDefault: false,
  needsOptions: false,
  needsTwoMovers: true,
  computation: { kind: 'exchange', moves: Number.POSITIVE_INFINITY, response: 'any' },
});
