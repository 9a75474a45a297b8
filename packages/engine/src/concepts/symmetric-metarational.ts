import { defineConcept } from './define-concept.ts';

export const symmetricMetarational = defineConcept({
  id: 'smr',
  symbol: 'SMR',
  name: 'Symmetric metarational stability',
  definition:
    'After every move to something that the decision maker likes better, the others can respond, at whatever cost to themselves, and leave it no better off than now, whatever its next move.',
  foresight: { moves: 3, credible: false },
  citation: 'Howard 1971; Fang, Hipel and Kilgour 1993',
  implies: ['gmr', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'any', counter: 'any' },
});
