import { defineProposition } from '../define/define-proposition.ts';
import { aConcept, aMover, aState, listOf, oneOf } from '../define/members.ts';

/** Whom a joint move has to serve: each member, some and none to its loss, or those who move. */
export const aReading = oneOf('all', 'pareto', 'movers');

const staysTogether = defineProposition({
  kind: 'staysTogether',
  about: 'Of some concepts a state is stable for a coalition under exactly these.',
  members: {
    members: listOf(aMover),
    reading: aReading,
    state: aState,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const noCoalitionVersion = defineProposition({
  kind: 'noCoalitionVersion',
  about: 'These concepts are not defined for coalitions.',
  members: { concepts: listOf(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
  sort: 'definition',
});

export const groupKinds = { staysTogether, noCoalitionVersion };
