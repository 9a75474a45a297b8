import { defineConcept } from './define-concept.ts';

export const symmetricSequential = defineConcept({
  id: 'sseq',
  symbol: 'SSEQ',
  name: 'Symmetric sequential stability',
  definition:
    'After every improvement of the decision maker the others have a credible reply that leaves it no better off than before, whatever it does next.',
  foresight: { moves: 3, credible: true },
  citation: 'Rêgo and Vieira 2015, 2017',
  implies: ['seq', 'smr', 'gmr', 'sim', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'improving', counter: 'any' },
});
