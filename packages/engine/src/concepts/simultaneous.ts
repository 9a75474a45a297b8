import { defineConcept } from './define-concept.ts';

/**
 * The reading of Fraser and Hipel: where a state is unstable for several decision makers they may
 * all leave at once, and what they arrive at together may deter each of them.
 */
export const simultaneous = defineConcept({
  id: 'sim',
  symbol: 'SIM',
  name: 'Simultaneous stability (Fraser and Hipel)',
  definition:
    'Every move to something that the decision maker likes better leaves it no better off than now once the others have answered in moves that they like, or once others who are about to leave as well have moved at the same time.',
  foresight: { moves: 2, credible: true },
  citation: 'Fraser and Hipel 1979, 1984',
  implies: [],
  byDefault: false,
  needsOptions: true,
  computation: {
    kind: 'simultaneous',
    joiners: 'sequentially-unstable',
    alsoSequential: true,
  },
});
