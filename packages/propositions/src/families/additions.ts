import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aJudgement,
  aLevel,
  aMover,
  aNumber,
  aState,
  aText,
  listOf,
  maybe,
  oneOf,
} from '../define/members.ts';
import { someMembers } from './joint.ts';

const told = { deniable: false, standalone: false, decided: 'not' } as const;
const note = { ...told, sort: 'note' } as const;

const aMeans = oneOf(
  'statements',
  'locks',
  'penalties',
  'guarantors',
  'rules',
  'signatures',
  'notice',
  'votes',
);

/**
 * Each of some states is to be a deal of some parties that holds under each of some concepts; *wished*: as written they are no
 * deals, or cannot be brought about. Added may be what some means allow, and whoever punishes minds it not, or is *willing*.
 */
const goal = {
  parties: someMembers,
  from: aState,
  deals: listOf(aState),
  under: listOf(aConcept),
  means: listOf(aMeans),
  willing: aFlag,
  wished: aFlag,
} as const;

const additionSets = defineProposition({
  kind: 'additionSets',
  beside: 'question',
  about:
    'For each of some states and concepts so many sets of so many additions are enough for it to be a deal that holds, and no fewer additions are; where there are none, no set of up to so many is. Sets that give everybody the same order are one.',
  members: { ...goal, size: aNumber, n: aNumber },
  ...told,
});

const holdsWithAdded = defineProposition({
  kind: 'holdsWithAdded',
  beside: 'question',
  about:
    'With these additions, each counting on those before it, and all else as written, each of some states, with these agreements standing at these levels in it, is a deal that holds under each of some concepts.',
  members: { ...goal, signed: listOf(aLevel), by: listOf(aJudgement) },
  ...told,
});

const locksEnough = defineProposition({
  kind: 'locksEnough',
  beside: 'question',
  about:
    'Locks alone are enough for each of some states to be a deal that holds under each of some concepts where these options are locked there, in so many smallest sets, of which some are told; or they are not enough, all together neither.',
  members: { ...goal, n: aNumber, sets: listOf(listOf(aLevel)) },
  ...told,
});

const holdsUnadded = defineProposition({
  kind: 'holdsUnadded',
  beside: 'question',
  about: 'These are deals that hold under each of some concepts as written.',
  members: {
    parties: someMembers,
    from: aState,
    deals: listOf(aState),
    under: listOf(aConcept),
  },
  ...told,
});

const unboundLeaves = defineProposition({
  kind: 'unboundLeaves',
  beside: 'asked as stable',
  about: 'Some who are no parties would leave each of some states under each of some concepts.',
  members: {
    parties: someMembers,
    deals: listOf(aState),
    under: listOf(aConcept),
    who: listOf(aMover),
  },
  ...told,
});

const searchEnded = defineProposition({
  kind: 'searchEnded',
  about:
    'The search for additions was ended while sets of so many were tried, since there is more to look at than it may be: combinations of terms or of locks, traces, sets, orders of somebody, or states.',
  members: {
    deals: listOf(aState),
    under: listOf(aConcept),
    size: aNumber,
    over: oneOf('combinations', 'locks', 'traces', 'sets', 'orders', 'states'),
    most: maybe(aNumber),
    who: maybe(aMover),
  },
  ...note,
});

const additionMeans = defineProposition({
  kind: 'additionMeans',
  about: 'What is tried as an addition: up to so many together, by these means.',
  members: { upTo: aNumber, means: listOf(aMeans), willing: aFlag },
  ...told,
  sort: 'definition',
});

const heldInAdditions = defineProposition({
  kind: 'heldInAdditions',
  about: 'When additions are enough for these parties, and what is held as written.',
  members: { parties: someMembers },
  ...note,
});

const meansLeftOut = defineProposition({
  kind: 'meansLeftOut',
  about:
    'The file does not allow additions by some means: the order of somebody names states one by one, and a further option would make others of them; or why else.',
  members: { means: listOf(aMeans), listing: maybe(aMover), why: aText },
  ...note,
});

const noPenaltyTried = defineProposition({
  kind: 'noPenaltyTried',
  about: 'Under some concepts nobody reckons with replies, so that no penalty is tried.',
  members: { under: listOf(aConcept) },
  ...note,
});

const additionsNotSought = defineProposition({
  kind: 'additionsNotSought',
  about:
    'Additions are not looked for: there is no deal; or nothing asked about can be brought about by the parties; or not under some concepts; or not for all but so many of so many states that were asked about.',
  members: {
    why: oneOf('no-deal', 'not-reached', 'concepts', 'many'),
    under: listOf(aConcept),
    n: maybe(aNumber),
    of: maybe(aNumber),
  },
  ...note,
});

/** What would make deals hold, and deals of what is none. */
export const additionKinds = {
  additionSets,
  holdsWithAdded,
  locksEnough,
  holdsUnadded,
  unboundLeaves,
  searchEnded,
  additionMeans,
  heldInAdditions,
  meansLeftOut,
  noPenaltyTried,
  additionsNotSought,
};
