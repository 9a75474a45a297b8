import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFact,
  aFlag,
  aFormula,
  aMover,
  aNumber,
  anAmount,
  aProposition,
  aState,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/*
 * Models that are compared are named by their places, from 0. States have the ids of the first model that has them: `s5` is one of
 * the first, `s5@2` one of the second that the first has not.
 */
const models = listOf(aNumber);
const some = listOf(aProposition);

/**
 * What is looked at in each model: its finding in one sentence, its status quo, a state that all name, which states hold under a concept
 * or, where none is given, under the foresight that each gives; or how many, where states cannot be compared; or whether something is so.
 */
const subject = {
  about: oneOf('headline', 'start', 'state', 'equilibria', 'number', 'claim'),
  state: maybe(aState),
  concept: maybe(aConcept),
  claim: maybe(aProposition),
} as const;
const subjects = listOf(together(subject));

const findingsAlike = defineProposition({
  kind: 'findingsAlike',
  beside: 'models',
  about: 'Of so many findings compared just so many are the same in all of so many models.',
  members: { n: aNumber, of: aNumber, models: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const foundIn = defineProposition({
  kind: 'foundIn',
  beside: 'models',
  about:
    'What is found of one thing in each of some models, by those that find the same: a proposition that is so there, their finding in one sentence, or that something is so; of a state without these, that it is none there. *apart*: other states than in the first model.',
  members: {
    ...subject,
    groups: listOf(
      together({
        models,
        is: maybe(aProposition),
        says: maybe(aText),
        so: maybe(aFlag),
        apart: maybe(aFlag),
      }),
    ),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const foundAlike = defineProposition({
  kind: 'foundAlike',
  beside: 'models',
  about: 'Of each of these all models find the same.',
  members: { each: subjects },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const agreeMost = defineProposition({
  kind: 'agreeMost',
  beside: 'models',
  about:
    'Of the findings that are not the same in all models these pairs find the same in so many, and no other pair in as many; one pair also judges alike in so many of the judgements in which not all do.',
  members: {
    pairs: listOf(models),
    n: aNumber,
    of: aNumber,
    judgements: maybe(together({ n: aNumber, of: aNumber })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const standsAlone = defineProposition({
  kind: 'standsAlone',
  beside: 'models',
  about: 'Of just these a model finds what no other one does.',
  members: { model: aNumber, each: subjects },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const findsAlone = defineProposition({
  kind: 'findsAlone',
  beside: 'models',
  about:
    'Each of these is so in one model and not in another; so it is with so many states more, which differ in one of the two ways.',
  members: { model: aNumber, other: aNumber, each: some, further: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const judgeDifferently = defineProposition({
  kind: 'judgeDifferently',
  beside: 'models',
  about: 'Two models differ in so many judgements on which verdicts rest.',
  members: { models, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const explains = defineProposition({
  kind: 'explains',
  beside: 'models',
  about:
    'For each of these to be found in a model as in another it takes so many judgements of the other, and no fewer; what else differs stays. There are so many such sets, of which some are told by what is in dispute. *both*: the same sets turn it the other way round.',
  members: {
    taker: aNumber,
    giver: aNumber,
    each: some,
    size: aNumber,
    sets: listOf(some),
    n: aNumber,
    both: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const unexplained = defineProposition({
  kind: 'unexplained',
  beside: 'models',
  about:
    'Whatever judgements of another model are put into a model, these are not found in it as there; or, where that is given, so it is with up to so many, and more were not tried.',
  members: { taker: aNumber, giver: aNumber, each: some, upTo: maybe(aNumber) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const explainedAlike = defineProposition({
  kind: 'explainedAlike',
  beside: 'models',
  about: 'That two models find otherwise has just the explanation that it has between two others.',
  members: { models, as: models },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const oneApart = defineProposition({
  kind: 'oneApart',
  beside: 'models',
  about:
    'Each of these models differs from the first in one judgement and nothing else on which verdicts rest.',
  members: { models },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const statedOtherwise = defineProposition({
  kind: 'statedOtherwise',
  beside: 'models',
  about:
    'What models say otherwise than the first and no judgement says; *of* whom, or of which option or fact. Of a status quo, whether the first has none, or these have none.',
  members: {
    models,
    what: oneOf(
      'decision-makers',
      'options',
      'levels',
      'preference',
      'facts',
      'rules',
      'forbidden-moves',
      'one-option-at-a-time',
      'states',
      'body',
      'status-quo',
    ),
    of: maybe(aText),
    lacks: maybe(oneOf('first', 'other')),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const placeMoved = defineProposition({
  kind: 'placeMoved',
  beside: 'models',
  about:
    'What a part of a file speaks of by its number in the order of somebody is another statement in a later model than in the first, since others came or went: a doubt, what a variant sets, or what somebody is thought not to want. Where the former stands now, unless it is gone.',
  members: {
    model: aNumber,
    of: aMover,
    number: aNumber,
    by: oneOf('doubt', 'variant', 'view'),
    variant: maybe(aText),
    viewer: maybe(aMover),
    was: aText,
    is: aText,
    now: maybe(aNumber),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const followsWhen = defineProposition({
  kind: 'followsWhen',
  beside: 'written',
  about: 'A fact follows where a formula is true, or always or never, so likely.',
  members: { fact: aFact, when: maybe(aFormula), chance: maybe(anAmount) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const looksBy = defineProposition({
  kind: 'looksBy',
  beside: 'written',
  about: 'Somebody looks ahead by a concept, or nothing is said of how far.',
  members: { who: aMover, concept: maybe(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const idleDifferences = defineProposition({
  kind: 'idleDifferences',
  about:
    'Of the judgements in which two models differ so many are in no smallest set of any finding that was explained, as far as was tried.',
  members: { n: aNumber, of: aNumber, tried: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const heldInCrux = defineProposition({
  kind: 'heldInCrux',
  about: 'What else differs is as in the model into which judgements are put.',
  members: { each: some },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const cruxUnsought = defineProposition({
  kind: 'cruxUnsought',
  about:
    'Why it was not sought what explains that two models find otherwise; or of which concepts, and of how many verdicts more; or that nothing has to be explained.',
  members: {
    why: oneOf(
      'other-states',
      'other-names',
      'reading',
      'too-long',
      'concepts',
      'further',
      'alike',
    ),
    concepts: maybe(listOf(aConcept)),
    /** Whether the mixed foresight is among them. */
    mixed: maybe(aFlag),
    n: maybe(aNumber),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const statesUncompared = defineProposition({
  kind: 'statesUncompared',
  about:
    'The models have other options or levels, so that their states are counted and not compared.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const countedHolding = defineProposition({
  kind: 'countedHolding',
  about:
    'Under what a state is counted as holding in a model: the foresight that each gives, any of some concepts, or the first of them where a model gives none. A count of models is no likelihood.',
  members: { among: listOf(aConcept), given: oneOf('none', 'some', 'all') },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

/** What several models find, and what explains that they find otherwise. */
export const comparisonKinds = {
  findingsAlike,
  foundIn,
  foundAlike,
  agreeMost,
  standsAlone,
  findsAlone,
  judgeDifferently,
  explains,
  unexplained,
  explainedAlike,
  oneApart,
  statedOtherwise,
  placeMoved,
  followsWhen,
  looksBy,
  idleDifferences,
  heldInCrux,
  cruxUnsought,
  statesUncompared,
  countedHolding,
};
