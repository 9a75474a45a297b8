import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aMover,
  aNumber,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { aReading, someMembers } from './joint.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

/** An alliance whose joint moves nothing deters under some of the concepts asked about, from a state. */
const alliance = { alliance: someMembers, reading: aReading } as const;
const asked = { ...alliance, from: aState, among: listOf(aConcept) } as const;

const splitTakes = defineProposition({
  kind: 'splitTakes',
  beside: 'question',
  about:
    'A split of an alliance takes away so many ends of joint improvements that nothing deters under some of the concepts, and to which none of its members could go alone undeterred: those to which improvements of each by itself lead all the same, or those to which they do not. Some of them, with the concepts.',
  members: {
    ...asked,
    reached: aFlag,
    n: aNumber,
    ends: listOf(together({ to: aState, under: listOf(aConcept) })),
  },
  ...apart,
});

const splitTakesNone = defineProposition({
  kind: 'splitTakesNone',
  beside: 'question',
  about:
    'A split of an alliance takes none away: it has no joint improvement, something deters each of them under each of the concepts, or each that nothing deters leads where one member could go alone undeterred.',
  members: { ...asked, why: oneOf('none', 'deterred', 'alone') },
  ...apart,
});

const otherSplits = defineProposition({
  kind: 'otherSplits',
  beside: 'count',
  about:
    'A split takes none away from so many alliances of two of the decision makers who can move, beside some.',
  members: {
    reading: aReading,
    from: aState,
    among: listOf(aConcept),
    n: aNumber,
    beside: listOf(someMembers),
  },
  ...apart,
});

const splitServes = defineProposition({
  kind: 'splitServes',
  beside: 'question',
  about:
    'Of the ends that a split takes away, and to which improvements of each by itself do not lead, each of some prefers where it is to all, or each of them to where it is, or neither.',
  members: { ...asked, who: someMembers, verdict: oneOf('gains', 'loses', 'mixed') },
  ...apart,
});

const splitSame = defineProposition({
  kind: 'splitSame',
  beside: 'question',
  about:
    'Under each of some concepts the same states hold while an alliance stands, and once it is split.',
  members: { ...alliance, under: listOf(aConcept) },
  ...apart,
});

const splitHolds = defineProposition({
  kind: 'splitHolds',
  beside: 'count',
  about:
    'Under each of some concepts so many states hold while an alliance stands, one more mover with its joint moves, and so many once it is split; so many more then hold, and so many hold no longer.',
  members: {
    ...alliance,
    under: listOf(aConcept),
    intact: aNumber,
    split: aNumber,
    more: aNumber,
    less: aNumber,
  },
  ...apart,
});

const change = maybe(together({ from: aNumber, to: aNumber }));

const splitPlaces = defineProposition({
  kind: 'splitPlaces',
  beside: 'question',
  about:
    'Under a concept the best and the worst place of what holds changes so by a split for just these, of those whose order has places; whether that of somebody has none.',
  members: {
    ...alliance,
    concept: aConcept,
    unranked: aFlag,
    changes: listOf(
      together({
        who: aMover,
        verdict: oneOf('gains', 'loses', 'mixed'),
        best: change,
        worst: change,
      }),
    ),
  },
  ...apart,
});

const splitNotCompared = defineProposition({
  kind: 'splitNotCompared',
  about: 'An alliance has too many joint moves for a comparison of what holds with and without it.',
  members: { alliance: someMembers },
  ...apart,
  sort: 'note',
});

const splitAloneNotAsked = defineProposition({
  kind: 'splitAloneNotAsked',
  about: 'Whether anything deters from improvements of each by itself was not asked.',
  members: {},
  ...apart,
  sort: 'note',
});

const splitsLeft = defineProposition({
  kind: 'splitsLeft',
  about:
    'Of so many of the coalitions it was not looked at what a split of each would change, since that takes too long.',
  members: { n: aNumber, of: aNumber },
  ...apart,
  sort: 'note',
});

export const splitKinds = {
  splitTakes,
  splitTakesNone,
  otherSplits,
  splitServes,
  splitSame,
  splitHolds,
  splitPlaces,
  splitNotCompared,
  splitAloneNotAsked,
  splitsLeft,
};
