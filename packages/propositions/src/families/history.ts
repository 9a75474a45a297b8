import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aDecisionMaker,
  aFact,
  aFlag,
  aLevel,
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
import { worth } from './worth.ts';

/** An event of the timeline, by its number in turn, from 1. */
const event = aNumber;

const stepsCount = defineProposition({
  kind: 'stepsCount',
  beside: 'count',
  about:
    'So many events change something, or are decisions to change nothing. So many are expected of everybody whose step they are, so many are taken by several at once to the gain of all of them, and these, by their dates, are not expected of somebody.',
  members: {
    of: oneOf('changes', 'decisions'),
    n: aNumber,
    expected: aNumber,
    joint: aNumber,
    not: listOf(aText),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const startedAt = defineProposition({
  kind: 'startedAt',
  beside: 'written',
  about:
    'Before the first event these options are taken to have stood so: as the event says that opens the record, as in the status quo, since no event sets them, otherwise than their first event sets them, or as it does already, since nothing leads there.',
  members: {
    levels: listOf(
      together({
        option: aText,
        level: aNumber,
        because: oneOf('opening', 'status-quo', 'changed-later', 'stood-already'),
      }),
    ),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const endsAt = defineProposition({
  kind: 'endsAt',
  beside: 'count',
  about:
    'After the last event exactly these options stand elsewhere than in the status quo, at these levels.',
  members: {
    differing: listOf(together({ option: aText, level: aNumber, statusQuo: aNumber })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const took = defineProposition({
  kind: 'took',
  beside: 'event',
  about:
    'By an event somebody brings its options to these levels, alone or with others, or keeps them there; where it led compares so for it with where it came from, as it reads the facts then. Of a body, whether the draft passes.',
  members: {
    event,
    who: aMover,
    sets: listOf(aLevel),
    beside: listOf(aMover),
    keeps: aFlag,
    worth: maybe(together({ from: aState, to: aState, ...worth })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const stepJudged = defineProposition({
  kind: 'stepJudged',
  beside: 'event',
  about:
    'What the step of an event is to the model for somebody who took it: an improvement, as it sees the conflict, that nothing deters; one that something deters; one that it does not see; no improvement; or no move that limits and rules allow.',
  members: {
    event,
    who: aMover,
    verdict: oneOf('expected', 'deterred', 'unseen', 'not-a-move'),
    under: aConcept,
  },
  deniable: true,
  denied: 'It is something else.',
  standalone: false,
  decided: 'not',
});

const overlooks = defineProposition({
  kind: 'overlooks',
  beside: 'step',
  about:
    'Somebody sees nothing that deters from a move, and replies of the others, one after the other or at the same time, deter it in truth.',
  members: {
    who: aMover,
    from: aState,
    to: aState,
    under: aConcept,
    replies: listOf(together({ who: aMover, from: aState, to: aState })),
    atOnce: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const takesFact = defineProposition({
  kind: 'takesFact',
  beside: 'written',
  about: 'Somebody takes a fact always to be the case, or never, whatever the state.',
  members: { who: aDecisionMaker, fact: aFact, as: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const heldOpen = defineProposition({
  kind: 'heldOpen',
  beside: 'event',
  about:
    'Before an event somebody had so many moves that, as it sees the conflict, are improvements and not deterred; a body so many drafts that pass. Some of them are told.',
  members: { event, who: aMover, from: aState, n: aNumber, to: listOf(aState), others: aFlag },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const noStateThen = defineProposition({
  kind: 'noStateThen',
  beside: 'event',
  about:
    'Before or after an event the options stand as in no feasible state, since that breaks these rules.',
  members: { event, when: oneOf('before', 'after'), breaks: listOf(aQuotation) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const doneByAnother = defineProposition({
  kind: 'doneByAnother',
  beside: 'event',
  about: 'The file says of an event that somebody did it who has none of the options that it sets.',
  members: { event, by: aMover, of: listOf(aMover) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const mindsThatCarry = defineProposition({
  kind: 'mindsThatCarry',
  beside: 'event',
  about:
    'A draft that an event adopted would pass if these members wanted it, or at least did not oppose it, and no fewer members suffice; or no change of mind of so many members would carry it.',
  members: {
    event,
    who: listOf(together({ who: aDecisionMaker, wants: aFlag })),
    most: aNumber,
    other: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const mindChanges = defineProposition({
  kind: 'mindChanges',
  beside: 'event',
  about:
    'What change of its order would make a step an improvement for somebody, or no step down: one statement dropped or moved, in so many ways; or, since no statement speaks for it, one further wish; or nothing was looked for, since the order is not given by statements.',
  members: {
    event,
    who: aDecisionMaker,
    goal: oneOf('improvement', 'no-loss'),
    by: oneOf('reordering', 'wish', 'other'),
    n: aNumber,
    /** The first statement that speaks for it where facts are read as they are. */
    truly: maybe(listOf(aQuotation)),
    member: aFlag,
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const noLossWithout = defineProposition({
  kind: 'noLossWithout',
  beside: 'event',
  about:
    'Only one statement of somebody speaks against a step, and none for it: without that statement the step would be no loss and no gain.',
  members: { event, who: aDecisionMaker, without: listOf(aQuotation) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const stepsTaken = defineProposition({
  kind: 'stepsTaken',
  beside: 'count',
  about:
    'Somebody takes part in so many steps, and those of these dates are no improvement for it in the order of the file, as it reads the facts then.',
  members: { who: aDecisionMaker, n: aNumber, unmet: listOf(aText) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const stepsReordered = defineProposition({
  kind: 'stepsReordered',
  beside: 'count',
  about:
    'Whether all steps of somebody are improvements in some order: in one of its statements; in one of the states alone; in none, since the steps of these dates lead in a circle.',
  members: {
    who: aDecisionMaker,
    n: aNumber,
    by: oneOf('statements', 'states-alone', 'states', 'none'),
    circle: listOf(aText),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

/** What is held fixed, and why something is not judged. */
const note = { deniable: false, standalone: false, decided: 'not', sort: 'note' } as const;

const prefersThroughout = defineProposition({
  kind: 'prefersThroughout',
  about: 'Everybody prefers at all times what the file says, in the general reading.',
  members: {},
  ...note,
});

const judgedInstead = defineProposition({
  kind: 'judgedInstead',
  about:
    'Somebody looks ahead by a concept that does not judge single moves, so that its steps are judged by another.',
  members: { who: aMover, given: aConcept, by: aConcept },
  ...note,
});

const signalsInTurn = defineProposition({
  kind: 'signalsInTurn',
  about:
    'Signals count from the event on that says that they were received; or no event says so, and none counts.',
  members: { told: aFlag },
  ...note,
});

const unjudged = defineProposition({
  kind: 'unjudged',
  about:
    'Nothing of an event is judged, since it says how things stood at the start, or sets no option.',
  members: { event, since: oneOf('opening', 'record') },
  ...note,
});

export const historyKinds = {
  stepsCount,
  startedAt,
  endsAt,
  took,
  stepJudged,
  overlooks,
  takesFact,
  heldOpen,
  noStateThen,
  doneByAnother,
  mindsThatCarry,
  mindChanges,
  noLossWithout,
  stepsTaken,
  stepsReordered,
  prefersThroughout,
  judgedInstead,
  signalsInTurn,
  unjudged,
};
