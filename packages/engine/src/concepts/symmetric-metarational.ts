import { defineConcept } from './define-concept.ts';

export const symmetricMetarational = defineConcept({
  id: 'smr',
  symbol: 'SMR',
  name: 'Symmetric metarational stability',
  definition:
    'After every move to something that the decision maker likes better, the others have some answer, however costly to themselves, that leaves it no better off than now, whatever it does next.',
  foresight: { moves: 3, credible: false },
  citation: 'Howard 1971; Fang, Hipel and Kilgour 1993',
  implies: ['gmr', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'any', counter: 'any' },
});
