import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aMover,
  aNumber,
  aState,
  either,
  listOf,
  maybe,
  oneOf,
} from '../define/members.ts';
import { aMove } from './ways.ts';

const reached = defineProposition({
  kind: 'reached',
  beside: 'count',
  about:
    'Legal sequences of moves lead from a state to so many others, and improvements alone to so many of these.',
  members: { from: aState, n: aNumber, improvements: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

/** Of all destinations what they are. */
const whichOnes = {
  from: aState,
  /** Concepts under one of which, or under the foresight of the world, they hold. */
  among: listOf(aConcept),
  /** What else counts: being better for everybody, or where nothing is, for as many as can be and worse for nobody. */
  gains: oneOf('everybody', 'some', 'none'),
} as const;

const destinations = defineProposition({
  kind: 'destinations',
  beside: 'count',
  about:
    'So many states other than one hold under some concept, or are gains over it; improvements lead from it to so many of them, and moves of any kind to so many.',
  members: { ...whichOnes, n: aNumber, improvements: aNumber, moves: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const alike = defineProposition({
  kind: 'alike',
  beside: 'count',
  about:
    'Each of some states holds under just these of some concepts, is better than one for just these decision makers and worse for nobody, or where none are named it is not so of any; and improvements lead there, or moves of any kind alone, or none.',
  members: {
    states: listOf(aState),
    from: aState,
    under: listOf(aConcept),
    among: listOf(aConcept),
    /** Whether it holds under the foresight of the world, where one is given. */
    asGiven: maybe(aFlag),
    gainers: either(listOf(aMover), 'everybody'),
    by: oneOf('improvements', 'moves', 'nothing'),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const shortest = defineProposition({
  kind: 'shortest',
  beside: 'count',
  about:
    'The shortest legal sequences of moves, or of improvements, from one state to another take so many moves, and just these movers make the first move of one of them.',
  members: {
    from: aState,
    to: aState,
    by: oneOf('improvements', 'moves'),
    n: aNumber,
    first: listOf(aMover),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const spare = defineProposition({
  kind: 'spare',
  beside: 'step',
  about:
    'A move of a way is an improvement that changes several options; leaving out one change of it leads to any of these states instead, which is a possible move, and an improvement that its mover likes as much, or more.',
  members: {
    /** Which move of the way it is, from 1, and of how many. */
    place: aNumber,
    of: aNumber,
    move: aMove,
    without: listOf(aState),
    gains: oneOf('as-much', 'more'),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const staysAlike = defineProposition({
  kind: 'staysAlike',
  beside: 'asked as pattern',
  about:
    'Of some concepts a state is stable under exactly these for each of some, or for each who moves.',
  members: {
    who: either(listOf(aMover), 'everybody'),
    state: aState,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const destinationKinds = { reached, destinations, alike, shortest, spare, staysAlike };
