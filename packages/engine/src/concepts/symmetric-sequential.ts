import { defineConcept } from './define-concept.ts';

export const symmetricSequential = defineConcept({
  id: 'sseq',
  symbol: 'SSEQ',
  name: 'Symmetric sequential stability',
  definition:
    'After every move to something that the decision maker likes better, the others have an answer, in moves that whoever makes them likes, that leaves it no better off than now, whatever it does next.',
  foresight: { moves: 3, credible: true },
  citation: 'Rêgo and Vieira 2015, 2017',
  implies: ['seq', 'smr', 'gmr', 'sim', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'improving', counter: 'any' },
});
