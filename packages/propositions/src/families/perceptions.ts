import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aFlag,
  aMover,
  aNumber,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { aMove } from './ways.ts';

const told = { deniable: false, standalone: false, decided: 'not' } as const;

const seenCounts = defineProposition({
  kind: 'seenCounts',
  beside: 'count',
  about:
    'Under each of some concepts so many states are equilibria, and in so many everybody stays as it sees the conflict.',
  members: { under: listOf(aConcept), equilibria: aNumber, stays: aNumber },
  ...told,
});

const seenClass = defineProposition({
  kind: 'seenClass',
  beside: 'count',
  about:
    'Under each of some concepts so many states are equilibria that everybody takes for equilibria; equilibria in which everybody stays though somebody expects another to leave; states in which everybody stays and somebody would not without its error; or equilibria that somebody leaves by an error. Whose errors these are is said with in how many each errs, and some of them are named.',
  members: {
    under: listOf(aConcept),
    is: oneOf('shared', 'held-though-misread', 'held-by-error', 'left-by-error'),
    n: aNumber,
    by: listOf(together({ who: aMover, n: aNumber })),
    such: listOf(aState),
  },
  ...told,
});

const movesMisjudged = defineProposition({
  kind: 'movesMisjudged',
  beside: 'count',
  about:
    'Under each of some concepts so many moves are safe to whoever makes them as it sees the conflict and not in truth, or in truth and not as it sees it: something deters from them, or, of others, they are no gain.',
  members: {
    under: listOf(aConcept),
    safe: oneOf('as-seen', 'in-truth'),
    not: oneOf('deterred', 'no-gain'),
    n: aNumber,
  },
  ...told,
});

const moveMisjudged = defineProposition({
  kind: 'moveMisjudged',
  beside: 'step',
  about:
    'A move is safe to somebody as it sees the conflict and not in truth, or in truth and not as it sees it: since replies deter from it, or where there are none, since it is no gain.',
  members: {
    who: aDecisionMaker,
    from: aState,
    to: aState,
    under: aConcept,
    safe: oneOf('as-seen', 'in-truth'),
    replies: listOf(aMove),
    atOnce: aFlag,
  },
  ...told,
});

const restsOnError = defineProposition({
  kind: 'restsOnError',
  beside: 'step',
  about:
    'A state is stable for somebody as it sees the conflict and not in truth, or in truth and not as it sees it; where a move is given, for what it thinks of that move, which is safe in one and not in the other, or what it does not foresee of it.',
  members: {
    who: aMover,
    state: aState,
    under: aConcept,
    effect: oneOf('held', 'left'),
    to: maybe(aState),
    replies: listOf(aMove),
    atOnce: aFlag,
  },
  ...told,
});

const seenAsWritten = defineProposition({
  kind: 'seenAsWritten',
  about: 'What the file does not say is seen as it is.',
  members: {},
  ...told,
  sort: 'note',
});

const noErrorsGiven = defineProposition({
  kind: 'noErrorsGiven',
  about: 'The file says of nobody that it sees anything otherwise than it is.',
  members: {},
  ...told,
  sort: 'note',
});

export const perceptionKinds = {
  seenCounts,
  seenClass,
  movesMisjudged,
  moveMisjudged,
  restsOnError,
  seenAsWritten,
  noErrorsGiven,
};
