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
  'A party may move to an outcome it cannot compare, and is deterred only by one it knows to be greatly worse than staying.',
  ['strong-b', 'strong-c', 'strong-d'],
);

export const strongB = strongVersion(
  unknownB,
  'A party moves only to an outcome it knows to be better, and is deterred only by one it knows to be greatly worse than staying.',
  ['strong-d'],
);

export const strongC = strongVersion(
  unknownC,
  'A party may move to an outcome it cannot compare, and is deterred only by one that is or may be greatly worse than staying, or that it cannot compare.',
  ['strong-d'],
);

export const strongD = strongVersion(
  unknownD,
  'A party moves only to an outcome it knows to be better, and is deterred only by one that is or may be greatly worse than staying, or that it cannot compare.',
  [],
);
