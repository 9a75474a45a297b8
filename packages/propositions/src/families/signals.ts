import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aMover,
  aNumber,
  aState,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { aMove } from './ways.ts';

/** Signals that are received once others have been, beside those of its world. */
const received = { signals: listOf(aText), after: listOf(aText), under: listOf(aConcept) } as const;
const told = { deniable: false, standalone: false, decided: 'not' } as const;

/** The best and the worst place of some states in an order, from 1 for the best. */
const places = together({ best: aNumber, worst: aNumber });

/** What beliefs do to a state, and by whose error. */
const aClass = together({
  is: oneOf('shared', 'held-though-misread', 'held-by-error', 'left-by-error', 'neither'),
  by: listOf(aMover),
});

const signalHeld = defineProposition({
  kind: 'signalHeld',
  beside: 'question',
  about:
    'Under each of some concepts everybody stays, as it sees the conflict, in so many states before some signals and in so many after them; so many are new, and so many are no longer among them.',
  members: {
    ...received,
    before: aNumber,
    now: aNumber,
    gained: aNumber,
    lost: aNumber,
  },
  ...told,
});

const signalNothing = defineProposition({
  kind: 'signalNothing',
  beside: 'question',
  about:
    'Under each of some concepts everybody stays in the same states after some signals and takes the same moves for safe, and the same equilibria are recognised by everybody. What somebody expects of another elsewhere may change.',
  members: received,
  deniable: true,
  denied: 'Somebody does not, or some are not.',
  standalone: false,
  decided: 'not',
});

const signalReceiver = defineProposition({
  kind: 'signalReceiver',
  beside: 'question',
  about:
    'After some signals so many states are stable for somebody, as it sees the conflict, that were not, or are no longer; one of them is named.',
  members: {
    ...received,
    who: aDecisionMaker,
    now: oneOf('stays', 'leaves'),
    n: aNumber,
    such: aState,
  },
  ...told,
});

const signalClass = defineProposition({
  kind: 'signalClass',
  beside: 'question',
  about:
    'After some signals beliefs do something else to so many states than before; one of them is named.',
  members: { ...received, n: aNumber, was: aClass, is: aClass, such: aState },
  ...told,
});

const signalMoves = defineProposition({
  kind: 'signalMoves',
  beside: 'question',
  about:
    'After some signals so many moves come to seem safe, or no longer do, which are safe in truth or not; one of them is told.',
  members: {
    ...received,
    how: oneOf('surprises', 'foreseen', 'missed', 'found'),
    n: aNumber,
    such: aMove,
  },
  ...told,
});

const signalServes = defineProposition({
  kind: 'signalServes',
  beside: 'question',
  about:
    'Of the states in which everybody stays, as it sees the conflict, the best and the worst have these places in the order of whoever sends some signals, before them and after: it gains if one is better and neither is worse, and loses if one is worse and neither is better. Without places it cannot be said.',
  members: {
    ...received,
    who: aDecisionMaker,
    before: maybe(places),
    now: maybe(places),
    service: oneOf('gains', 'loses', 'same', 'mixed', 'incomparable'),
  },
  ...told,
});

const signalUnmoved = defineProposition({
  kind: 'signalUnmoved',
  beside: 'question',
  about: 'These receivers of some signals see all as they did before.',
  members: { signals: listOf(aText), after: listOf(aText), who: listOf(aDecisionMaker) },
  ...told,
});

const signalBest = defineProposition({
  kind: 'signalBest',
  beside: 'count',
  about:
    'Of so many single changes of what another believes so many serve somebody under a concept, and after the best of these, which are so many, what may hold has these places in its order.',
  members: {
    who: aDecisionMaker,
    under: listOf(aConcept),
    tried: aNumber,
    serving: aNumber,
    best: aNumber,
    before: maybe(places),
    now: maybe(places),
  },
  ...told,
});

const signalKeeps = defineProposition({
  kind: 'signalKeeps',
  beside: 'question',
  about:
    'Under each of some concepts somebody leaves a state before some signals, as it sees the conflict, and everybody stays there after them.',
  members: { ...received, state: aState },
  deniable: true,
  denied: 'Under each of them somebody leaves it before and after.',
  standalone: false,
  decided: 'not',
});

const signalMeans = defineProposition({
  kind: 'signalMeans',
  about: 'What a signal changes, and when it serves whoever sends it.',
  members: {},
  ...told,
  sort: 'definition',
});

const signalTried = defineProposition({
  kind: 'signalTried',
  about: 'Which changes of what another believes are tried, and when one serves somebody.',
  members: { who: aDecisionMaker },
  ...told,
  sort: 'definition',
});

export const signalKinds = {
  signalHeld,
  signalNothing,
  signalReceiver,
  signalClass,
  signalMoves,
  signalServes,
  signalUnmoved,
  signalBest,
  signalKeeps,
  signalMeans,
  signalTried,
};
