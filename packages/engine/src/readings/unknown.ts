import { defineReading } from './define-reading.ts';

const citation = 'Li, Hipel, Kilgour and Fang 2004';

/** Ready to leave, and hard to deter. */
export const unknownA = defineReading({
  id: 'unknown-a',
  strength: 'general',
  unknown: 'a',
  name: 'unknown, treatment a',
  definition:
    'A party may move to an outcome it cannot compare, and is deterred only by one it knows to be no better.',
  citation,
  implies: ['unknown-b', 'unknown-c', 'unknown-d'],
  counts: {
    leaves: 'better-or-unknown',
    deters: 'no-better',
    unknownDeters: false,
    replies: 'better-or-unknown',
  },
});

/** Slow to leave, and hard to deter. */
export const unknownB = defineReading({
  id: 'unknown-b',
  strength: 'general',
  unknown: 'b',
  name: 'unknown, treatment b',
  definition:
    'A party moves only to an outcome it knows to be better, and is deterred only by one it knows to be no better.',
  citation,
  implies: ['unknown-d'],
  counts: {
    leaves: 'better',
    deters: 'no-better',
    unknownDeters: false,
    replies: 'better-or-unknown',
  },
});

/** Ready to leave, and easy to deter. */
export const unknownC = defineReading({
  id: 'unknown-c',
  strength: 'general',
  unknown: 'c',
  name: 'unknown, treatment c',
  definition: 'A party may move to an outcome it cannot compare, and may be deterred by one.',
  citation,
  implies: ['unknown-d'],
  counts: {
    leaves: 'better-or-unknown',
    deters: 'no-better',
    unknownDeters: true,
    replies: 'better-or-unknown',
  },
});

/** Slow to leave, and easy to deter. */
export const unknownD = defineReading({
  id: 'unknown-d',
  strength: 'general',
  unknown: 'd',
  name: 'unknown, treatment d',
  definition:
    'A party moves only to an outcome it knows to be better, and may also be deterred by one it cannot compare.',
  citation,
  implies: [],
  counts: {
    leaves: 'better',
    deters: 'no-better',
    unknownDeters: true,
    replies: 'better-or-unknown',
  },
});
