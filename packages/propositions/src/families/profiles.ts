import { defineProposition } from '../define/define-proposition.ts';
import { aConcept, aMover, anAmount, aState, listOf, together } from '../define/members.ts';
import { aReading } from './joint.ts';

const profileShare = defineProposition({
  kind: 'profileShare',
  beside: 'count',
  about:
    'A state holds under so many of the ways to give each of some a concept of its own, and each of some coalitions; the verdicts of all others do not depend on theirs.',
  members: {
    state: aState,
    n: anAmount,
    of: anAmount,
    who: listOf(aMover),
    among: listOf(aConcept),
    coalitions: listOf(together({ members: listOf(aMover), reading: aReading })),
    /** Those of the concepts that have a version for coalitions. */
    amongTogether: listOf(aConcept),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const unaffected = defineProposition({
  kind: 'unaffected',
  beside: 'asked as stable',
  about:
    'None of some has a move that could come about anywhere, so that each state is stable for it under each of some concepts.',
  members: { who: listOf(aMover), among: listOf(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const profileKinds = { profileShare, unaffected };
