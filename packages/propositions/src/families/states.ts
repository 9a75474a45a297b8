import { defineProposition } from '../define/define-proposition.ts';
import { aLevel, aMover, aState, either, listOf, maybe, oneOf } from '../define/members.ts';

/** What is the case in a state. */
const levels = defineProposition({
  kind: 'levels',
  beside: 'written',
  about:
    'In a state these options are at these levels. A state of a graph model is described by its file, and has none.',
  members: { state: aState, are: listOf(aLevel) },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const feasible = defineProposition({
  kind: 'feasible',
  beside: 'ground',
  about: 'The status quo that the file gives is feasible, or any state is.',
  members: { what: oneOf('status-quo', 'any-state') },
  deniable: true,
  denied: 'It is not feasible; no state is.',
  standalone: false,
  decided: 'not',
});

const canMove = defineProposition({
  kind: 'canMove',
  about:
    'Somebody, or one of them, has a move of its own from a state; where none is given, from any.',
  members: { who: either(aMover, 'somebody'), from: maybe(aState) },
  deniable: true,
  denied: 'It has none there; of somebody: nobody has one.',
  standalone: true,
  written: ['can-move {who} from {from}'],
  decided: 'exactly',
});

const idle = defineProposition({
  kind: 'idle',
  about: 'None of these has a move of its own from any state.',
  members: { who: listOf(aMover) },
  deniable: false,
  standalone: true,
  written: ['idle {who}'],
  decided: 'exactly',
});

export const stateKinds = { levels, feasible, canMove, idle };
