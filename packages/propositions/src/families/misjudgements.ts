import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aFlag,
  aFormula,
  aJudgement,
  aMover,
  aNumber,
  aQuotation,
  aState,
  aText,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { aMove } from './ways.ts';

/*
 * An *error* is about others or about facts, beside those that the file gives. A set of errors *opens* a path from the status quo if
 * each step of it is an improvement for whoever takes it, as it then sees the conflict, that nothing deters under a concept; a body
 * adopts what its members carry.
 */
const told = { deniable: false, standalone: false, decided: 'not' } as const;
const note = { ...told, sort: 'note' } as const;

/** Judgements about how somebody sees others or facts, each counting on those before it. */
const errors = listOf(aJudgement);
const path = listOf(aMove);

const errorSets = defineProposition({
  kind: 'errorSets',
  beside: 'question',
  about:
    'So many sets of from so many to so many errors, no part of which does, open a path to a state in which a formula is true; *fewest*: no fewer errors do. No set of no errors at all needs to be looked for where it is so *already*.',
  members: {
    to: aFormula,
    under: aConcept,
    /** Whether facts may be misread too. */
    facts: aFlag,
    least: aNumber,
    most: aNumber,
    n: aNumber,
    fewest: maybe(aFlag),
    /** Whether it is so in the status quo. */
    already: maybe(aFlag),
    /** Whether the file gives errors, beside which these are. */
    given: maybe(aFlag),
  },
  ...told,
});

const outOfReach = defineProposition({
  kind: 'outOfReach',
  beside: 'question',
  about:
    'By improvements, as each reads the facts by the file, so many other states are reached from the status quo, in none of which a formula is true: whatever is believed of what others want or can do, no path is opened.',
  members: { to: aFormula, n: aNumber },
  ...told,
});

const storyErrors = defineProposition({
  kind: 'storyErrors',
  beside: 'question',
  about:
    'Of sets of errors no part of which opens a path to a state in which a formula is true, so many are told by this one, which each of them opens, as others may: the smallest and the largest of them have so many errors, and these are what they are about.',
  members: {
    to: aFormula,
    under: aConcept,
    path,
    n: aNumber,
    least: aNumber,
    most: aNumber,
    about: listOf(oneOf('will', 'capability', 'fact')),
  },
  ...told,
});

const opensPath = defineProposition({
  kind: 'opensPath',
  beside: 'question',
  about: 'These errors open this path.',
  members: { under: aConcept, path, errors },
  ...told,
});

const sensibleStep = defineProposition({
  kind: 'sensibleStep',
  beside: 'step',
  about:
    'With some errors a move is an improvement for somebody that nothing deters, or the members of a body carry a draft. It is so in truth as well; replies deter it in truth; they would deter it, as it sees the conflict, without these errors, and do not in truth; or it is no improvement in truth.',
  members: {
    who: aMover,
    from: aState,
    to: aState,
    under: aConcept,
    errors,
    sees: oneOf('aright', 'no-replies', 'no-more-replies', 'a-gain'),
    replies: path,
    atOnce: aFlag,
  },
  ...told,
});

const unseen = defineProposition({
  kind: 'unseen',
  beside: 'step',
  about:
    'Of what deters a step in truth one reply, which is possible, and where replies are credible an improvement for whoever gives it; or that the step is no improvement for whoever takes it.',
  members: { by: aMover, move: aMove, under: aConcept, is: oneOf('reply', 'no-gain') },
  ...told,
});

const signalCloses = defineProposition({
  kind: 'signalCloses',
  beside: 'question',
  about:
    'Once a signal of the file has been received none of these sets of errors opens this path.',
  members: {
    signal: aText,
    says: aQuotation,
    under: aConcept,
    path,
    sets: listOf(errors),
  },
  ...told,
});

const judgedAlike = defineProposition({
  kind: 'judgedAlike',
  about: 'All judge their moves by one concept.',
  members: { under: aConcept },
  ...note,
});

const errorMeans = defineProposition({
  kind: 'errorMeans',
  about: 'What counts as an error, and whether facts may be misread as well.',
  members: { facts: aFlag },
  ...told,
  sort: 'definition',
});

const noErrorsAbout = defineProposition({
  kind: 'noErrorsAbout',
  about: 'No error about what these want is looked for, since it is not given by statements.',
  members: { who: listOf(aDecisionMaker) },
  ...note,
});

const largerUntried = defineProposition({
  kind: 'largerUntried',
  about: 'Sets of more errors were not looked for.',
  members: {},
  ...note,
});

const storyStands = defineProposition({
  kind: 'storyStands',
  about:
    'When a story is so in a model: its path is open with its first set of errors, and leads to what is asked; what is misjudged is held.',
  members: {},
  ...told,
  sort: 'definition',
});

const picturesHeld = defineProposition({
  kind: 'picturesHeld',
  about: 'What somebody takes another to want is held as written though that order is in doubt.',
  members: { each: listOf(together({ viewer: aDecisionMaker, of: aDecisionMaker })) },
  ...note,
});

export const misjudgementKinds = {
  errorSets,
  outOfReach,
  storyErrors,
  opensPath,
  sensibleStep,
  unseen,
  signalCloses,
  judgedAlike,
  errorMeans,
  noErrorsAbout,
  largerUntried,
  storyStands,
  picturesHeld,
};
