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
  together,
} from '../define/members.ts';
import { worth } from './worth.ts';

/** By which replies the others may answer: by moves of any kind, or only by such as serve whoever makes them. */
const replies = oneOf('any', 'credible');

const judged = defineProposition({
  kind: 'judged',
  beside: 'asked as stable',
  about:
    'Each of some stays in a state, or would leave it, under each of some concepts of those asked about.',
  members: {
    who: listOf(aMover),
    state: aState,
    stays: aFlag,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const noneTempted = defineProposition({
  kind: 'noneTempted',
  about: 'None of some has a move from a state that it likes better.',
  members: { who: listOf(aMover), from: aState },
  deniable: true,
  denied: 'At least one of them has one.',
  standalone: true,
  written: ['untempted {who} from {from}'],
  decided: 'exactly',
});

const looksAhead = defineProposition({
  kind: 'looksAhead',
  about: 'Under a concept somebody looks so many moves ahead, its own first.',
  members: { who: aMover, concept: aConcept, moves: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

const replied = defineProposition({
  kind: 'replied',
  beside: 'step',
  about:
    'After a move of somebody, and what has followed it, another has a move, which is worth so much to it.',
  members: { who: aMover, against: aMover, after: aState, from: aState, to: aState, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const deterring = defineProposition({
  kind: 'deterring',
  beside: 'step',
  about:
    'A state compares so with another for somebody, and that is enough to keep it from what leads there.',
  members: { who: aMover, at: aState, from: aState, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const movesOn = defineProposition({
  kind: 'movesOn',
  beside: 'step',
  about:
    'After a reply somebody has a further move, to a state that compares so with staying where it was.',
  members: { who: aMover, home: aState, from: aState, to: aState, ...worth },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const alsoAnswered = defineProposition({
  kind: 'alsoAnswered',
  beside: 'count',
  about:
    'After a reply somebody has so many further moves, beside some, and under a concept each of them is answered as well, or leads to where that was told already.',
  members: {
    who: aMover,
    home: aState,
    from: aState,
    beside: listOf(aState),
    n: aNumber,
    already: aFlag,
    concept: aConcept,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const noEscape = defineProposition({
  kind: 'noEscape',
  beside: 'count',
  about:
    'Of so many further moves, or improvements, that somebody has after a reply none helps it: none leads to a state that it likes better than staying, or knows to; where only great losses deter, each leads to a great one. This is what concepts with a counter-move ask.',
  members: {
    who: aMover,
    home: aState,
    from: aState,
    by: oneOf('moves', 'improvements'),
    n: aNumber,
    under: listOf(aConcept),
    greatOnly: maybe(aFlag),
    /** Whether what is not known to be better does not help either. */
    orUnknown: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const joins = defineProposition({
  kind: 'joins',
  beside: 'step',
  about:
    'Another has an improvement from the same state, and could make it at the same time; or would, since it is about to leave as well.',
  members: { who: aMover, from: aState, to: aState, leaving: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const arrive = defineProposition({
  kind: 'arrive',
  beside: 'step',
  about: 'Several who move at once from a state arrive at another.',
  members: {
    moves: listOf(together({ who: aMover, to: aState })),
    from: aState,
    at: aState,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const answered = defineProposition({
  kind: 'answered',
  beside: 'step',
  about:
    'After a move of somebody one of the others has a move, or one that serves whoever makes it, as far as is known.',
  members: { against: aMover, after: aState, replies },
  deniable: true,
  denied: 'None of them has one.',
  standalone: false,
  decided: 'not',
});

const unspoilt = defineProposition({
  kind: 'unspoilt',
  beside: 'step',
  about:
    'No improvements of the others at the same time, alone or together, keep somebody from a move; or none of those others who are about to leave.',
  members: { who: aMover, from: aState, to: aState, leaving: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const undeterred = defineProposition({
  kind: 'undeterred',
  beside: 'step',
  about:
    'After a move of somebody every answer of the others leads to a state that it likes better than staying; in other readings to one of which it does not know, or that is not greatly worse.',
  members: {
    who: aMover,
    from: aState,
    after: aState,
    replies,
    greatOnly: maybe(aFlag),
    /** Whether what is not known does not deter. */
    orUnknown: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const answerEnd = defineProposition({
  kind: 'answerEnd',
  beside: 'step',
  about:
    'Of the states to which the others may answer a move one compares so with staying for somebody: the worst of them, or one.',
  members: {
    who: aMover,
    from: aState,
    after: aState,
    at: aState,
    replies,
    which: oneOf('worst', 'one'),
    ...worth,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const wouldBring = defineProposition({
  kind: 'wouldBring',
  beside: 'step',
  about:
    'After a move of somebody another, or the others together where that takes several of them, could bring about a state, which compares so with staying for it.',
  members: {
    who: aMover,
    by: either(aMover, 'the others'),
    from: aState,
    after: aState,
    at: aState,
    replies,
    ...worth,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const escapes = defineProposition({
  kind: 'escapes',
  beside: 'step',
  about:
    'After a reply somebody has a further move, by which it is better off than by staying, or in other readings not greatly worse off, or it is not known.',
  members: {
    who: aMover,
    home: aState,
    from: aState,
    to: aState,
    greatOnly: maybe(aFlag),
    ...worth,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const waysOut = defineProposition({
  kind: 'waysOut',
  beside: 'count',
  about:
    'Of the answers of the others to a move of somebody so many, beside one, would deter it if it could not move on; no other would.',
  members: {
    who: aMover,
    from: aState,
    after: aState,
    n: aNumber,
    replies,
    greatOnly: maybe(aFlag),
    orUnknown: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const comesOut = defineProposition({
  kind: 'comesOut',
  beside: 'step',
  about:
    'Under a concept that looks so many moves ahead somebody leaves a state by a move, since it comes out better off whatever the others answer.',
  members: { who: aMover, from: aState, to: aState, concept: aConcept, moves: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const horizon = defineProposition({
  kind: 'horizon',
  beside: 'step',
  about:
    'Whether somebody stays in a state that looks so many moves ahead; the same comes round after every so many moves more, of who stays at every longer horizon.',
  members: {
    who: aMover,
    state: aState,
    moves: aNumber,
    period: aNumber,
    stays: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

export const reasonKinds = {
  judged,
  noneTempted,
  looksAhead,
  replied,
  deterring,
  movesOn,
  alsoAnswered,
  noEscape,
  joins,
  arrive,
  answered,
  unspoilt,
  undeterred,
  answerEnd,
  wouldBring,
  escapes,
  waysOut,
  comesOut,
  horizon,
};
