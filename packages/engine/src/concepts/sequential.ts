import { defineConcept, type SanctionComputation } from './define-concept.ts';

/** Also the test of who is about to leave, on which the Fraser-Hipel reading of simultaneity rests. */
export const sequentialSanction: SanctionComputation = {
  kind: 'sanction',
  response: 'improving',
  counter: 'none',
};

export const sequential = defineConcept({
  id: 'seq',
  symbol: 'SEQ',
  name: 'Sequential stability',
  definition:
    'After every move to something that the decision maker likes better, the others can respond, each step benefiting its mover, and leave it no better off than now.',
  foresight: { moves: 2, credible: true },
  citation: 'Fraser and Hipel 1979, 1984; Fang, Hipel and Kilgour 1993',
  implies: ['gmr', 'sim'],
  byDefault: true,
  needsOptions: false,
  computation: sequentialSanction,
});
