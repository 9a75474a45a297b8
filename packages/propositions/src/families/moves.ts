import { defineProposition } from '../define/define-proposition.ts';
import { aConcept, aFlag, aMover, aNumber, aState, listOf, oneOf } from '../define/members.ts';
import { worth } from './worth.ts';

const ownMoves = defineProposition({
  kind: 'ownMoves',
  beside: 'count',
  about: 'Somebody has so many moves from a state; a body so many drafts.',
  members: { who: aMover, from: aState, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const alternatives = defineProposition({
  kind: 'alternatives',
  beside: 'step',
  about:
    'Each of some moves of somebody from a state leads to one that compares so with staying; each of some drafts of a body fails. None of them is a reason to leave.',
  members: { who: aMover, from: aState, to: listOf(aState), ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const otherMoves = defineProposition({
  kind: 'otherMoves',
  beside: 'count',
  about:
    'Beside some moves somebody has so many others from a state, none of which is a reason to leave.',
  members: { who: aMover, from: aState, beside: listOf(aState), n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const couldMove = defineProposition({
  kind: 'couldMove',
  beside: 'step',
  about:
    'Somebody has a move from a state to one that compares so with it; a body has a draft that would pass.',
  members: { who: aMover, from: aState, to: aState, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const thenMoves = defineProposition({
  kind: 'thenMoves',
  beside: 'step',
  about:
    'Play that is foreseen goes on by a move of somebody, which is the best that it has in view.',
  members: { who: aMover, from: aState, to: aState },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const playEnds = defineProposition({
  kind: 'playEnds',
  beside: 'step',
  about:
    'Play that is foreseen ends in a state, which compares so for somebody with staying: since whoever is to move stays there, or since no further move is in view.',
  members: { who: aMover, at: aState, from: aState, cut: aFlag, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const otherLines = defineProposition({
  kind: 'otherLines',
  beside: 'count',
  about:
    'Beside some moves somebody has so many others from a state, and under a concept none of them leads to an end that it foresees and likes better than staying.',
  members: { who: aMover, from: aState, beside: listOf(aState), n: aNumber, concept: aConcept },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const reach = defineProposition({
  kind: 'reach',
  beside: 'count',
  about:
    'The others can bring about so many other states from one, by moves of any kind, and none of them is better for somebody.',
  members: { who: aMover, from: aState, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const reachEnd = defineProposition({
  kind: 'reachEnd',
  beside: 'step',
  about:
    'Of the states that the others can bring about from one, one compares so with it for somebody: the best of them, the only one, or one of several.',
  members: {
    who: aMover,
    from: aState,
    at: aState,
    which: oneOf('best', 'only', 'one'),
    ...worth,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const served = defineProposition({
  kind: 'served',
  beside: 'step',
  about:
    'Where the others have brought about a state from another, that compares so with it for somebody.',
  members: { who: aMover, at: aState, from: aState, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const moveKinds = {
  ownMoves,
  alternatives,
  otherMoves,
  couldMove,
  thenMoves,
  playEnds,
  otherLines,
  reach,
  reachEnd,
  served,
};
