import { defineProposition } from '../define/define-proposition.ts';
import { aConcept, aMover, aText, listOf, oneOf, together } from '../define/members.ts';

/** What is held fixed wherever somebody may see others, or the world, otherwise than they are. */
const judgedBy = defineProposition({
  kind: 'judgedBy',
  about:
    'By which concepts everybody is judged, one after the other where there are several: as the file gives them, as was asked, or by default.',
  members: {
    by: oneOf('file', 'request', 'default'),
    each: listOf(together({ who: listOf(aMover), under: listOf(aConcept) })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const readGenerally = defineProposition({
  kind: 'readGenerally',
  about: 'Preferences are taken in the general reading, and each acts alone.',
  members: {},
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const signalsReceived = defineProposition({
  kind: 'signalsReceived',
  about: 'These signals of the file, and no other, have been received.',
  members: { signals: listOf(aText) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const unknownOption = defineProposition({
  kind: 'unknownOption',
  about:
    'What not to know of an option means: that nobody changes it, or that there are no moves from or to states in which it has changed.',
  members: { hidden: oneOf('frozen', 'closed') },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

export const viewKinds = { judgedBy, readGenerally, signalsReceived, unknownOption };
