import { defineReading } from './define-reading.ts';

/** The reading of verdicts wherever no other is asked for. */
export const general = defineReading({
  id: 'general',
  strength: 'general',
  name: 'general',
  definition: 'An outcome deters if it is no better than staying, by however little or much.',
  citation: 'Fang, Hipel and Kilgour 1993; Hamouda, Kilgour and Hipel 2004',
  implies: ['unknown-d'],
  counts: { leaves: 'better', deters: 'no-better', replies: 'better' },
});
