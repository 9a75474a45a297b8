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
import { aMove } from './ways.ts';
import { worth } from './worth.ts';

const apart = { deniable: false, standalone: false, decided: 'not' } as const;

/** A coalition, and how its improvements are read. */
const group = { members: someMembers, reading: aReading } as const;

/** Equilibria under a concept, or where none is given under those of the world: so many of all. */
const shares = listOf(together({ concept: maybe(aConcept), n: aNumber, of: aNumber }));

const staysTogether = defineProposition({
  kind: 'staysTogether',
  beside: 'asked as stable',
  about: 'Of some concepts a state is stable for a coalition under exactly these.',
  members: { ...group, state: aState, under: listOf(aConcept), among: listOf(aConcept) },
  ...apart,
});

const judgedTogether = defineProposition({
  kind: 'judgedTogether',
  beside: 'asked as stable',
  about:
    'A coalition stays in a state, or would leave it together, under each of some concepts of those asked about.',
  members: {
    ...group,
    state: aState,
    stays: aFlag,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  ...apart,
});

const upsetBySome = defineProposition({
  kind: 'upsetBySome',
  beside: 'asked as stable',
  about:
    'Of some concepts some coalition of two or more of the decision makers who can move would leave a state under exactly these.',
  members: { reading: aReading, state: aState, under: listOf(aConcept), among: listOf(aConcept) },
  ...apart,
});

const survivors = defineProposition({
  kind: 'survivors',
  beside: 'count',
  about:
    'So many equilibria, of all of them, would be left by none of some coalitions; where these are not given, by no coalition of two or more of the decision makers who can move. Where not all were looked at, so many of those that were.',
  members: {
    reading: aReading,
    coalitions: maybe(listOf(someMembers)),
    shares,
    looked: maybe(together({ n: aNumber, of: aNumber })),
  },
  ...apart,
});

const leavesTogether = defineProposition({
  kind: 'leavesTogether',
  beside: 'question',
  about: 'A coalition would leave so many equilibria, of all of them.',
  members: { ...group, shares },
  ...apart,
});

const conceptApplied = defineProposition({
  kind: 'conceptApplied',
  about:
    'By which concept a coalition is read where each is read by its own: by the one that was asked for, or that of most of its members, or in a tie that of the first of them; whether that has a version for coalitions.',
  members: {
    members: someMembers,
    concept: aConcept,
    why: oneOf('asked', 'most', 'first'),
    first: maybe(aMover),
    defined: aFlag,
  },
  ...apart,
  sort: 'note',
});

const noCoalitionVersion = defineProposition({
  kind: 'noCoalitionVersion',
  about: 'These concepts are not defined for coalitions.',
  members: { concepts: listOf(aConcept) },
  ...apart,
  sort: 'definition',
});

const jointRule = defineProposition({
  kind: 'jointRule',
  about: 'When a joint move is an improvement for a coalition.',
  members: { reading: aReading },
  ...apart,
  sort: 'definition',
});

const coalitionsAsked = defineProposition({
  kind: 'coalitionsAsked',
  about:
    'So many coalitions of two or more of the decision makers who can move were looked at; *passedOver*: without these, who cannot move.',
  members: { n: aNumber, passedOver: listOf(aMover) },
  ...apart,
  sort: 'note',
});

const jointReach = defineProposition({
  kind: 'jointReach',
  beside: 'count',
  about:
    'So many states are ends of joint improvements from one that take every member of their coalition: its others could not go there without any one of them. Of the coalition that is given, or of any of two or more of the decision makers who can move; *alone*: improvements of everybody by itself, also of those outside, lead to so many of them.',
  members: {
    from: aState,
    reading: aReading,
    members: maybe(someMembers),
    n: aNumber,
    alone: aNumber,
  },
  ...apart,
});

const jointMove = defineProposition({
  kind: 'jointMove',
  beside: 'question',
  about:
    'A coalition has a joint improvement by these moves of its members in turn, of some of them where only these make it; where it says so, undeterred under exactly these of some concepts.',
  members: {
    ...group,
    party: maybe(someMembers),
    moves: listOf(aMove),
    undeterred: maybe(listOf(aConcept)),
    among: maybe(listOf(aConcept)),
  },
  ...apart,
});

const otherEnds = defineProposition({
  kind: 'otherEnds',
  beside: 'count',
  about:
    'Beside some states a coalition could go to so many others by joint improvements that nothing deters under a concept.',
  members: { ...group, from: aState, concept: aConcept, n: aNumber, beside: listOf(aState) },
  ...apart,
});

const place = together({ from: aNumber, to: aNumber, of: aNumber });

const stake = defineProposition({
  kind: 'stake',
  beside: 'asked as compares',
  about:
    'For each of some one state compares so with another; at which places of how many it has the two, where its order has places.',
  members: { who: someMembers, from: aState, to: aState, ...worth, places: maybe(place) },
  ...apart,
});

const stakesInShort = defineProposition({
  kind: 'stakesInShort',
  beside: 'asked as compares',
  about: 'How one state compares with another for each of some, and its places for them.',
  members: {
    from: aState,
    to: aState,
    of: listOf(together({ who: aMover, ...worth, places: maybe(place) })),
  },
  ...apart,
});

const undeterredTogether = defineProposition({
  kind: 'undeterredTogether',
  beside: 'question',
  about:
    'Of some concepts nothing that those outside a coalition can do deters it from a joint improvement under exactly these.',
  members: {
    ...group,
    from: aState,
    to: aState,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  ...apart,
});

const undeterredWith = defineProposition({
  kind: 'undeterredWith',
  beside: 'question',
  about:
    'With some others in the coalition a joint improvement to the same end is deterred by nothing under each of some concepts; *rest*: these are all under which it was deterred.',
  members: {
    ...group,
    joining: someMembers,
    from: aState,
    to: aState,
    under: listOf(aConcept),
    rest: aFlag,
  },
  ...apart,
});

const replacedCounts = defineProposition({
  kind: 'replacedCounts',
  beside: 'count',
  about:
    'With one decision maker in the place of a coalition, who has all its options and prefers what all of its members prefer, there are so many equilibria, and so many without it.',
  members: {
    members: someMembers,
    shares: listOf(together({ concept: aConcept, n: aNumber, without: aNumber })),
  },
  ...apart,
});

export const groupKinds = {
  staysTogether,
  judgedTogether,
  upsetBySome,
  survivors,
  leavesTogether,
  conceptApplied,
  noCoalitionVersion,
  jointRule,
  coalitionsAsked,
  jointReach,
  jointMove,
  otherEnds,
  stake,
  stakesInShort,
  undeterredTogether,
  undeterredWith,
  replacedCounts,
};
