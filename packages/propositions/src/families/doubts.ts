import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aCount,
  aFlag,
  aJudgement,
  aMover,
  aNumber,
  anAmount,
  aProposition,
  either,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/*
 * A *model* is one way in which all that is in doubt may be. What these are about is a proposition that is so in the file as
 * written, or that a story is walked, which is none.
 */
const of = maybe(aProposition);

const standsIn = defineProposition({
  kind: 'standsIn',
  beside: 'others',
  about:
    'Something is so in so many of the models; *weight* is what these weigh, where that is another share of all, and no likelihood; *each*: so is each of several; *inFull*: verdicts under one or several concepts, told in full. Where there is one model it says why. *headline*: it is what the headline says, of which what is *apart* is not counted. *unstated*: nothing but neighbours in orders may be otherwise, of which the file doubts none by a word, and the models are so few that a share of them says little. *ranges*: the weights of some decision makers lie in ranges, and models count by the part of these that they take; where points are drawn for that, the share by weight lies between *low* and *high* with 95 %, by the interval of Wilson.',
  members: {
    of,
    each: maybe(listOf(aProposition)),
    inFull: maybe(aFlag),
    headline: maybe(aFlag),
    apart: maybe(oneOf('way', 'prospect', 'standing')),
    unstated: maybe(aFlag),
    n: aCount,
    models: aCount,
    weight: maybe(anAmount),
    /** Set where models count by the part of the ranges of weights that they take as well. */
    ranges: maybe(aFlag),
    /** Where that part is drawn: between which shares the weight lies, with 95 %. */
    low: maybe(anAmount),
    high: maybe(anAmount),
    single: maybe(oneOf('nothing in doubt', 'orders held')),
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const hangsOn = defineProposition({
  kind: 'hangsOn',
  beside: 'others',
  about:
    'With all else as written something is no longer so where what is claimed here is not so, which is one judgement; *always*: nor is it in any model in which that is not so. So many other judgements turn it by themselves as well. Of weights in ranges, where comparisons may only turn together, those that do are one judgement, and one that always turns it does so by itself, though others may have to turn with it.',
  members: { of, on: aProposition, by: aJudgement, always: aFlag, others: aNumber },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const turnedBy = defineProposition({
  kind: 'turnedBy',
  beside: 'others',
  about:
    'No fewer than so many judgements have to be otherwise for something to be no longer so; with all else as written these are enough. There are so many such sets.',
  members: {
    of,
    by: listOf(aJudgement),
    /** How many these are: of weights, comparisons that only turn together are one. */
    size: aNumber,
    /** What is so then, each where those before it are. */
    told: listOf(aProposition),
    sets: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const inDoubt = defineProposition({
  kind: 'inDoubt',
  about:
    'In the order of each of some decision makers, or of everybody, neighbours may be swapped, at most so many times; *lines*: not across what makes a difference great.',
  members: { swaps: either(listOf(aMover), 'everybody'), within: aNumber, lines: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const besideInDoubt = defineProposition({
  kind: 'besideInDoubt',
  about:
    'What else may be otherwise than written, each by itself: few as they would be, of more how many there are of each kind.',
  members: {
    may: maybe(listOf(aProposition)),
    counts: maybe(
      listOf(
        together({
          what: oneOf('drop', 'sure', 'alternative', 'degree', 'chance', 'limit'),
          n: aNumber,
        }),
      ),
    ),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const nothingInDoubt = defineProposition({
  kind: 'nothingInDoubt',
  about: 'No order, fact or limit of moves is in doubt, or none is varied since orders are held.',
  members: { held: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const orderHeld = defineProposition({
  kind: 'orderHeld',
  about:
    'Why the orders of some are held as written though their swaps, or the weights that make them, are in doubt.',
  members: {
    who: listOf(aMover),
    why: oneOf(
      'facts',
      'states',
      'no-places',
      'rounding',
      'many-states',
      'greatly',
      'rounded-order',
    ),
    /** The most states of which sums are put in order. */
    most: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const weightsInRanges = defineProposition({
  kind: 'weightsInRanges',
  about:
    'Each weight in doubt of a decision maker, all of them or *some*, lies anywhere within *percent* of what is written, or within an *amount* of it; neither where they do not all lie within the same. So many of them tell states apart. That makes so many orders of states. They count by the part of the ranges that they take: exactly, or by so many points that are *drawn* by a seed. *complete*: these are all orders; else those that some point was drawn in.',
  members: {
    who: aMover,
    percent: maybe(anAmount),
    amount: maybe(anAmount),
    some: maybe(aNumber),
    weights: aNumber,
    orders: aNumber,
    complete: aFlag,
    drawn: maybe(together({ points: aNumber, seed: aNumber })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const tiedAsWritten = defineProposition({
  kind: 'tiedAsWritten',
  about:
    'By the weights as written of a decision maker some states are equal of which one is above the other in every order that weights in their ranges make, but for weights that are chosen for it. So the order as written is none of these, and its part of the ranges is nothing.',
  members: { who: aMover },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const notDoubted = defineProposition({
  kind: 'notDoubted',
  about: 'Concepts of whose verdicts no doubt is told, since they go by more than comparisons.',
  members: { concepts: listOf(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const notCounted = defineProposition({
  kind: 'notCounted',
  about:
    'In how many models something is so was not counted, since that takes too long here; *headline*: it is what the headline says; *under*: a verdict under these concepts, which is not told.',
  members: { of, headline: maybe(aFlag), under: maybe(listOf(aConcept)) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const shareMeans = defineProposition({
  kind: 'shareMeans',
  about: 'A share of models is not a likelihood.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

const doubtsHeld = defineProposition({
  kind: 'doubtsHeld',
  about:
    'What the file has in doubt is taken as written in an answer that is of one model: of some the weights, which lie in ranges, of some the order, in which neighbours may be swapped, and so many further judgements.',
  members: { weights: listOf(aMover), orders: listOf(aMover), others: aNumber },
  deniable: false,
  standalone: false,
  decided: 'exactly',
  sort: 'note',
});

/** In how many models something is so, and what may be otherwise in them. */
export const doubtKinds = {
  standsIn,
  hangsOn,
  turnedBy,
  inDoubt,
  besideInDoubt,
  nothingInDoubt,
  orderHeld,
  weightsInRanges,
  tiedAsWritten,
  notDoubted,
  notCounted,
  shareMeans,
  doubtsHeld,
};
