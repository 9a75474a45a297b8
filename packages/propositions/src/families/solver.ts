import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aFormula,
  aMover,
  aNumber,
  aState,
  listOf,
  maybe,
} from '../define/members.ts';
import { aReading } from './joint.ts';

const solverFinds = defineProposition({
  kind: 'solverFinds',
  beside: 'count',
  about:
    'These states, so many, are stable under a concept for everybody, for some or for a coalition together, and none of some coalitions would leave them together; in them a formula is true. *complete*: there are no others, as far as responses of up to so many moves go where that is said.',
  members: {
    states: listOf(aState),
    complete: aFlag,
    where: maybe(aFormula),
    concept: aConcept,
    for: maybe(listOf(aMover)),
    together: maybe(listOf(aMover)),
    survives: listOf(listOf(aMover)),
    reading: maybe(aReading),
    upTo: maybe(aNumber),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const responsesCovered = defineProposition({
  kind: 'responsesCovered',
  about: 'What deters was looked for among responses of up to so many moves.',
  members: { upTo: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

const reasonVerified = defineProposition({
  kind: 'reasonVerified',
  about:
    'A certificate of the reason was accepted by the verifier of the engine; of several verdicts, of each.',
  members: { n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'note',
});

/** What a solver finds without listing the states. */
export const solverKinds = { solverFinds, responsesCovered, reasonVerified };
