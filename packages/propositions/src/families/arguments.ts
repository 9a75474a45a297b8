import { defineProposition } from '../define/define-proposition.ts';
import { aConcept, aMover, aNumber, aState, either, listOf, maybe } from '../define/members.ts';

const tempted = defineProposition({
  kind: 'tempted',
  about: 'Some, each of them, or somebody, have a move from a state that they like better.',
  members: { who: either(listOf(aMover), 'somebody'), from: aState },
  deniable: true,
  denied: 'Not each of them has one; of somebody: nobody has one.',
  standalone: true,
  written: ['tempted {who} from {from}'],
  decided: 'exactly',
});

const improvements = defineProposition({
  kind: 'improvements',
  beside: 'count',
  about: 'Somebody has so many moves from a state that it likes better.',
  members: { who: aMover, from: aState, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const alsoTempted = defineProposition({
  kind: 'alsoTempted',
  beside: 'count',
  about: 'Beside one move that somebody likes better it has so many others.',
  members: { who: aMover, from: aState, beside: aState, n: aNumber },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const kept = defineProposition({
  kind: 'kept',
  beside: 'asked as stable',
  about:
    'Each of some has moves that it likes better, and stays all the same under each of some concepts of those analysed, since what the others could do after any of these moves deters it.',
  members: {
    who: listOf(aMover),
    from: aState,
    under: listOf(aConcept),
    among: listOf(aConcept),
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

const goes = defineProposition({
  kind: 'goes',
  about:
    'Under a concept a move away from a state is an improvement for somebody that nothing deters, so that it leaves; what is foreseen of it may be said.',
  members: {
    who: aMover,
    from: aState,
    to: aState,
    foreseen: maybe(aState),
    concept: aConcept,
  },
  deniable: true,
  denied: 'The move is no improvement, or something deters it.',
  standalone: true,
  written: ['goes {who} from {from} to {to} under {concept} [foreseeing {foreseen}]'],
  decided: 'exactly',
});

const leaves = defineProposition({
  kind: 'leaves',
  beside: 'asked as stable',
  about:
    'A state is stable for none of some under any of these concepts; where these are not given, under those of the world. Where it says *exactly*, it is stable for each of them under the others of the concepts analysed.',
  members: {
    who: listOf(aMover),
    from: aState,
    under: listOf(aConcept),
    exactlyOf: maybe(listOf(aConcept)),
  },
  deniable: false,
  standalone: false,
  decided: 'exactly',
});

export const argumentKinds = { tempted, improvements, alsoTempted, kept, goes, leaves };
