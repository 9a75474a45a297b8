import { defineConcept } from './define-concept.ts';

export const nash = defineConcept({
  id: 'nash',
  symbol: 'Nash',
  name: 'Nash stability',
  definition: 'No move of its own leads the decision maker to anything that it likes better.',
  foresight: { moves: 1, credible: false },
  citation: 'Nash 1950, 1951; as R (rational) in Fraser and Hipel 1979',
  implies: ['gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr', 'policy'],
  byDefault: true,
  needsOptions: false,
  computation: { kind: 'sanction', response: 'none', counter: 'none' },
});
