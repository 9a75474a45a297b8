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
    'Every improvement of the decision maker is deterred by a credible reply, or by others who are themselves about to leave and by moving at the same time bring about something no better for it.',
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
