import { defineConcept } from './define-concept.ts';

export const symmetricSequential = defineConcept({
  id: 'sseq',
  symbol: 'SSEQ',
  name: 'Symmetric sequential stability',
  definition:
    'After every move to something that the decision maker likes better, the others can respond, each step benefiting its mover, and leave it no better off than now, whatever its next move.',
  foresight: { moves: 3, credible: true },
  citation: 'Rêgo and Vieira 2015, 2017',
  implies: ['seq', 'smr', 'gmr', 'sim', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'improving', counter: 'any' },
});
