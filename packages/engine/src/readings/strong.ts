import { defineReading } from './define-reading.ts';
import { general } from './general.ts';

/** What is stable, but not in this reading, is called weakly stable. */
export const strong = defineReading({
  id: 'strong',
  strength: 'strong',
  name: 'strong',
  definition:
    'An outcome deters only if it is greatly worse than staying; under SMR and SSEQ everything that the deterred party could move on to must be greatly worse too.',
  citation: 'Hamouda, Kilgour and Hipel 2004',
  implies: [general.id, 'unknown-d', 'strong-d'],
  weakIn: general,
  counts: { leaves: 'better', deters: 'greatly-worse', replies: 'better' },
});
