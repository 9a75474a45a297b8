import { defineConcept } from './define-concept.ts';

/** The reading implemented by the program GMCR+, which leaves sequential sanctions to SEQ. */
export const simultaneousGmcr = defineConcept({
  id: 'sim-gmcr',
  symbol: 'SIM+',
  name: 'Simultaneous stability (GMCR+)',
  definition:
    'Every move to something that the decision maker likes better leaves it no better off than now if others, each to something that it likes better itself, move at the same time.',
  foresight: { moves: 2, credible: true },
  citation: 'Kinsara, Petersons, Hipel and Kilgour 2015 (GMCR+)',
  implies: [],
  byDefault: false,
  needsOptions: true,
  computation: { kind: 'simultaneous', joiners: 'improving', alsoSequential: false },
});
