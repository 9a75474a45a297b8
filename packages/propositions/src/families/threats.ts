import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aFlag,
  aFormula,
  aLevel,
  aMover,
  aNumber,
  aProposition,
  aQuotation,
  aState,
  aText,
  either,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { aMove } from './ways.ts';

/** A threat or a promise of the file, by its id. */
const aboutThreat = { threat: aText, as: oneOf('threat', 'promise') } as const;

/** What tells some states from others: a formula true in these alone, in all but these, or in these and in some others. */
const aCondition = together({
  how: oneOf('exactly', 'unless', 'within'),
  formula: aFormula,
});

const threatens = defineProposition({
  kind: 'threatens',
  beside: 'written',
  about:
    'Somebody threatens or promises that where a formula is true it brings its options to these levels.',
  members: { ...aboutThreat, who: aDecisionMaker, when: aFormula, sets: listOf(aLevel) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatIn = defineProposition({
  kind: 'threatIn',
  beside: 'question',
  about:
    'Of the feasible states in which a threat is at issue, its condition being true and what it sets not done yet, it is so in so many: to carry it out, and nothing else, is an improvement for whoever made it, or to keep a promise is no loss; or it cannot be done; or it can, and is no improvement, or a loss.',
  members: {
    ...aboutThreat,
    who: aDecisionMaker,
    is: oneOf('credible', 'impossible', 'unwanted'),
    n: aNumber,
    of: aNumber,
    where: maybe(aCondition),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatSettled = defineProposition({
  kind: 'threatSettled',
  beside: 'question',
  about:
    'In so many of the states in which carrying out a threat is credible, or is possible and not credible, whoever made it compares so what would be with what is, and the same settles that; it is said of one of them. Or it is so in one state.',
  members: {
    threat: aText,
    who: aDecisionMaker,
    is: oneOf('credible', 'unwanted'),
    n: aNumber,
    of: aNumber,
    order: oneOf('better', 'worse', 'equal', 'incomparable', 'unknown'),
    like: maybe(aProposition),
    at: maybe(aState),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatSafe = defineProposition({
  kind: 'threatSafe',
  beside: 'question',
  about:
    'Of the states in which a threat is credible so many are those in which nothing deters from carrying it out under each of some concepts.',
  members: {
    threat: aText,
    under: listOf(aConcept),
    n: aNumber,
    of: aNumber,
    where: maybe(aCondition),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const fears = defineProposition({
  kind: 'fears',
  beside: 'step',
  about:
    'A move is an improvement for somebody, and replies of the others to it, one after the other or at the same time, deter it under a concept.',
  members: {
    who: aMover,
    from: aState,
    to: aState,
    under: aConcept,
    replies: listOf(aMove),
    atOnce: aFlag,
    /** Whether it was said already which move it is. */
    known: maybe(aFlag),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatSeen = defineProposition({
  kind: 'threatSeen',
  beside: 'question',
  about:
    'Every decision maker takes a threat to be credible exactly where it is, and safe exactly where it is under each concept by which it is judged.',
  members: { threat: aText },
  deniable: true,
  denied: 'Somebody sees it otherwise in some state.',
  standalone: false,
  decided: 'not',
});

const threatTaken = defineProposition({
  kind: 'threatTaken',
  beside: 'question',
  about:
    'Somebody takes a threat to be credible in so many states: in some of them wrongly, and not in some in which it is.',
  members: {
    ...aboutThreat,
    who: aDecisionMaker,
    by: aDecisionMaker,
    n: aNumber,
    wrongly: aNumber,
    missed: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatTakenSafe = defineProposition({
  kind: 'threatTakenSafe',
  beside: 'question',
  about:
    'Under each of some concepts somebody takes a threat to be safe in so many states, and it is safe in so many.',
  members: {
    threat: aText,
    who: aDecisionMaker,
    under: listOf(aConcept),
    n: aNumber,
    truly: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatMatters = defineProposition({
  kind: 'threatMatters',
  beside: 'question',
  about:
    'Each of some, or somebody but whoever made it, is stable in other states if a threat is taken to be an improvement wherever it is at issue than if it is taken never to be carried out there.',
  members: { ...aboutThreat, who: either(listOf(aMover), 'somebody') },
  deniable: true,
  denied: 'Not each of them is; of somebody: nobody is.',
  standalone: false,
  decided: 'not',
});

const staysForThreat = defineProposition({
  kind: 'staysForThreat',
  beside: 'question',
  about:
    'Under each of some concepts so many states are stable for somebody only if a threat counts, or only if it is ruled out; one of them is named.',
  members: {
    ...aboutThreat,
    who: aMover,
    under: listOf(aConcept),
    only: oneOf('counts', 'ruled-out'),
    n: aNumber,
    such: aState,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatsCount = defineProposition({
  kind: 'threatsCount',
  beside: 'count',
  about:
    'Of the threats of the file, or of its promises, so many are credible wherever they are at issue, so many in some states only, so many nowhere, and so many are never at issue.',
  members: {
    as: oneOf('threat', 'promise'),
    everywhere: aNumber,
    somewhere: aNumber,
    nowhere: aNumber,
    never: aNumber,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatsAre = defineProposition({
  kind: 'threatsAre',
  beside: 'count',
  about:
    'Of the threats of the file, or of its promises, those that these made are credible wherever they are at issue, or in some states only, or nowhere, or are never at issue; no other is so.',
  members: {
    as: oneOf('threat', 'promise'),
    is: oneOf('everywhere', 'somewhere', 'nowhere', 'never'),
    made: listOf(together({ who: aDecisionMaker, says: maybe(aQuotation), sets: listOf(aLevel) })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const threatMeans = defineProposition({
  kind: 'threatMeans',
  about: 'What it means that a threat, or a promise, is at issue, and credible or kept there.',
  members: { as: oneOf('threat', 'promise') },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

const threatCounts = defineProposition({
  kind: 'threatCounts',
  about: 'What it means that a threat or a promise counts, or is ruled out.',
  members: { as: oneOf('threat', 'promise', 'both') },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

const deterrenceUnasked = defineProposition({
  kind: 'deterrenceUnasked',
  about: 'What deters some is not asked, since the foresight given to them judges no single moves.',
  members: { who: listOf(aDecisionMaker) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

export const threatKinds = {
  threatens,
  threatIn,
  threatSettled,
  threatSafe,
  fears,
  threatSeen,
  threatTaken,
  threatTakenSafe,
  threatMatters,
  staysForThreat,
  threatsCount,
  threatsAre,
  threatMeans,
  threatCounts,
  deterrenceUnasked,
};
