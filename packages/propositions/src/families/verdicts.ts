import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aMover,
  aNumber,
  aState,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

const stable = defineProposition({
  kind: 'stable',
  about:
    'A state is stable: for everybody who can move, for one, or for a coalition that would not leave it together. Under one concept, or where none is given under the concepts of its world.',
  members: {
    state: aState,
    who: maybe(aMover),
    together: maybe(listOf(aMover)),
    reading: maybe(oneOf('all', 'pareto', 'movers')),
    concept: maybe(aConcept),
    /** States that were asked for by levels over the status quo, and are called so. */
    byLevels: maybe(listOf(aState)),
  },
  deniable: true,
  denied: 'It is not: somebody, or this one, or the coalition, would leave it.',
  standalone: true,
  written: [
    'stable {state...} {concept} [{who}]',
    { form: 'stable {state...} {concept} {together+} [{reading}]', is: { reading: 'all' } },
    { form: 'holds {state:deal...} {concept}', isReadOnly: true },
    'stable-by-foresight {state} [{who}]',
    { form: 'stable-by-foresight {state} {together+} [{reading}]', is: { reading: 'all' } },
  ],
  decided: 'exactly',
});

const pattern = defineProposition({
  kind: 'pattern',
  about: 'Of some concepts a state is stable under exactly these, for everybody or for one.',
  members: { state: aState, who: maybe(aMover), under: listOf(aConcept), among: listOf(aConcept) },
  deniable: false,
  standalone: true,
  written: ['pattern {state} under {under} among {among} [for {who}]'],
  decided: 'exactly',
});

const patternCount = defineProposition({
  kind: 'patternCount',
  beside: 'count',
  about:
    'So many feasible states, of all of them, are stable for everybody under exactly these of some concepts. Those shown are among them.',
  members: {
    n: aNumber,
    of: aNumber,
    under: listOf(aConcept),
    among: listOf(aConcept),
    shown: listOf(aState),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const otherPatterns = defineProposition({
  kind: 'otherPatterns',
  beside: 'count',
  about:
    'So many feasible states are stable for everybody under some of the concepts, and under none of the sets of them that are listed.',
  members: { n: aNumber, beside: listOf(listOf(aConcept)), among: listOf(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const stableCount = defineProposition({
  kind: 'stableCount',
  beside: 'count',
  about:
    'So many feasible states, of all of them, are stable for everybody under a concept, or under those of the world where none is given.',
  members: { n: aNumber, of: aNumber, concept: maybe(aConcept) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const strongCounts = defineProposition({
  kind: 'strongCounts',
  beside: 'count',
  about:
    'Of so many equilibria under each concept where any loss deters, so many are equilibria where only great losses do, in the reading of its world.',
  members: { shares: listOf(together({ concept: aConcept, n: aNumber, of: aNumber })) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const weakly = defineProposition({
  kind: 'weakly',
  about:
    'A state is an equilibrium under each of these concepts where any loss deters, and under none of them where only great losses do.',
  members: { state: aState, under: listOf(aConcept) },
  deniable: false,
  standalone: true,
  written: ['weak {state} under {under}'],
  decided: 'by drawing',
});

export const verdictKinds = {
  stable,
  pattern,
  patternCount,
  otherPatterns,
  stableCount,
  strongCounts,
  weakly,
};
