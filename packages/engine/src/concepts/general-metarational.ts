import { defineConcept } from './define-concept.ts';

export const generalMetarational = defineConcept({
  id: 'gmr',
  symbol: 'GMR',
  name: 'General metarational stability',
  definition:
    'After every move to something that the decision maker likes better, the others can respond, at whatever cost to themselves, and leave it no better off than now.',
  foresight: { moves: 2, credible: false },
  citation: 'Howard 1971; Fang, Hipel and Kilgour 1993',
  implies: [],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'any', counter: 'none' },
});
