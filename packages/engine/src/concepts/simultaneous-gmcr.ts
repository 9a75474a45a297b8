import { defineConcept } from './define-concept.ts';

/** The reading implemented by the program GMCR+, which leaves sequential sanctions to SEQ. */
export const simultaneousGmcr = defineConcept({
  id: 'sim-gmcr',
  symbol: 'SIM+',
  name: 'Simultaneous stability (GMCR+)',
  definition:
    'Every improvement of the decision maker is deterred by others who, each taking an improvement of its own at the same time, bring about something no better for it.',
  foresight: { moves: 2, credible: true },
  citation: 'Kinsara, Petersons, Hipel and Kilgour 2015 (GMCR+)',
  implies: [],
  byDefault: false,
  needsOptions: true,
  computation: { kind: 'simultaneous', joiners: 'improving', alsoSequential: false },
});
