import { defineReading, type Reading, type ReadingId } from './define-reading.ts';
import { unknownA, unknownB, unknownC, unknownD } from './unknown.ts';

/**
 * The strong version of a treatment of what is not known: the same reasons to leave and the same
 * replies, but only what is greatly worse deters. Known to be greatly worse is what is so whichever of
 * two statements is the right one; what may be so, since it is with one of them, counts with what is
 * not known.
 */
function strongVersion(treatment: Reading, definition: string, further: ReadingId[]): Reading {
  return defineReading({
    id: `strong-${treatment.unknown}`,
    strength: 'strong',
    unknown: treatment.unknown!,
    name: `strong, treatment ${treatment.unknown}`,
    definition,
    citation: 'Xu, Hipel, Kilgour and Chen 2010, from memory',
    implies: [treatment.id, ...treatment.implies, ...further],
    weakIn: treatment,
    counts: { ...treatment.counts, deters: 'greatly-worse' },
  });
}

export const strongA = strongVersion(
  unknownA,
  'Who does not know whether an outcome is better may leave for it, and is deterred only by what it knows to be greatly worse than staying.',
  ['strong-b', 'strong-c', 'strong-d'],
);

export const strongB = strongVersion(
  unknownB,
  'One leaves only for what one knows to be better, and is deterred only by what one knows to be greatly worse than staying.',
  ['strong-d'],
);

export const strongC = strongVersion(
  unknownC,
  'Who does not know whether an outcome is better may leave for it, and is deterred only by what is or may be greatly worse than staying, or by what it cannot compare.',
  ['strong-d'],
);

export const strongD = strongVersion(
  unknownD,
  'One leaves only for what one knows to be better, and is deterred only by what is or may be greatly worse than staying, or by what one cannot compare.',
  [],
);
