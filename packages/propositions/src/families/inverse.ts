import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aFlag,
  aFormula,
  aJudgement,
  aNumber,
  aQuotation,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';
import { entry } from './written.ts';

/*
 * A *change* is one edit of what somebody wants: a statement dropped or moved, its breach greatly worse or no longer, the other one of
 * two alternatives taken, two neighbours of a ranking swapped. Sets that lead to the same orders are one.
 */
const told = { deniable: false, standalone: false, decided: 'not' } as const;
const note = { ...told, sort: 'note' } as const;

/** What is to hold: a state, or one of so many in which a formula is true. */
const goal = together({
  state: maybe(aState),
  where: maybe(aFormula),
  of: aNumber,
  concept: aConcept,
});

const changeSets = defineProposition({
  kind: 'changeSets',
  beside: 'question',
  about:
    'So many sets of so many changes of what these want are enough for one of some states to be stable for everybody, and no fewer changes are; where there are none, no set of up to so many is.',
  members: { goal, whose: listOf(aDecisionMaker), size: aNumber, n: aNumber },
  ...told,
});

const heldAsWritten = defineProposition({
  kind: 'heldAsWritten',
  beside: 'question',
  about: 'So many of some states are stable for everybody as the file is written; some are named.',
  members: { goal, n: aNumber, such: listOf(aState) },
  ...told,
});

const heldThen = defineProposition({
  kind: 'heldThen',
  beside: 'question',
  about:
    'With these changes, each counting on those before it, and all else as written, so many of some states are stable for everybody; some are named.',
  members: { goal, by: listOf(aJudgement), n: aNumber, such: listOf(aState) },
  ...told,
});

const changesCome = defineProposition({
  kind: 'changesCome',
  beside: 'question',
  about:
    'So many of the smallest sets of changes come to this: what stands at these places of the file comes to weigh less, or more, to whoever has them there, or of two alternatives the other one counts.',
  members: {
    goal,
    whose: listOf(aDecisionMaker),
    size: aNumber,
    n: aNumber,
    each: listOf(
      together({
        who: aDecisionMaker,
        by: oneOf('statements', 'ranking'),
        weigh: listOf(together({ what: entry, less: aFlag })),
        rather: listOf(together({ first: aQuotation, second: aQuotation })),
      }),
    ),
  },
  ...told,
});

const changeMeans = defineProposition({
  kind: 'changeMeans',
  about:
    'What is tried as a change: of the statements of these, with alternatives among them or not, and of the rankings of those; up to so many together.',
  members: {
    statements: listOf(aDecisionMaker),
    alternatives: aFlag,
    rankings: listOf(aDecisionMaker),
    upTo: aNumber,
  },
  ...told,
  sort: 'definition',
});

const heldInChanges = defineProposition({
  kind: 'heldInChanges',
  about: 'What is held as written where preferences change, what these want among it.',
  members: { who: listOf(aDecisionMaker) },
  ...note,
});

const notChanged = defineProposition({
  kind: 'notChanged',
  about: 'What these want is given neither by statements nor as a ranking, and is not changed.',
  members: { who: listOf(aDecisionMaker) },
  ...note,
});

export const inverseKinds = {
  changeSets,
  heldAsWritten,
  heldThen,
  changesCome,
  changeMeans,
  heldInChanges,
  notChanged,
};
