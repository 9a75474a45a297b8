import { defineConcept } from './define-concept.ts';

export const symmetricMetarational = defineConcept({
  id: 'smr',
  symbol: 'SMR',
  name: 'Symmetric metarational stability',
  definition:
    'After every improvement of the decision maker the others have some reply that leaves it no better off than before, whatever it does next.',
  foresight: { moves: 3, credible: false },
  citation: 'Howard 1971; Fang, Hipel and Kilgour 1993',
  implies: ['gmr', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'any', counter: 'any' },
});
