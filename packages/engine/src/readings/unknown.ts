import { defineReading } from './define-reading.ts';

const citation = 'Li, Hipel, Kilgour and Fang 2004';

/** Ready to leave, and hard to deter. */
export const unknownA = defineReading({
  id: 'unknown-a',
  strength: 'general',
  unknown: 'a',
  name: 'unknown, treatment a',
  definition:
    'Who does not know whether an outcome is better may leave for it, and is deterred only by what it knows to be no better.',
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
    'One leaves only for what one knows to be better, and is deterred only by what one knows to be no better.',
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
  definition:
    'Who does not know whether an outcome is better may leave for it, and is deterred also by what it cannot compare.',
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
    'One leaves only for what one knows to be better, and is deterred also by what one cannot compare.',
  citation,
  implies: [],
  counts: {
    leaves: 'better',
    deters: 'no-better',
    unknownDeters: true,
    replies: 'better-or-unknown',
  },
});
