import { defineProposition } from '../define/define-proposition.ts';
import {
  aConcept,
  aFlag,
  aFormula,
  aMover,
  aNumber,
  aState,
  either,
  listOf,
  maybe,
  oneOf,
  together,
} from '../define/members.ts';

/** A move of somebody from a state to another. */
export const aMove = together({ who: aMover, from: aState, to: aState });

const leads = defineProposition({
  kind: 'leads',
  about:
    'From a state improvements, or moves of any kind, lead to a state, or to any in which a formula is true, in a legal sequence: nobody moves twice in a row. A state in which one is already counts as reached.',
  members: {
    from: aState,
    to: maybe(aState),
    where: maybe(aFormula),
    by: oneOf('improvements', 'moves'),
    /** Whether it is so where ways begin already, or may be, by facts in doubt. */
    atStart: maybe(oneOf('so', 'open')),
  },
  deniable: true,
  denied: 'No legal sequence of them leads there.',
  standalone: true,
  written: [
    { form: 'reached {to|where...}', is: { from: 'status-quo', by: 'improvements' } },
    { form: 'unreached {to|where...}', is: { from: 'status-quo', by: 'improvements', so: false } },
    'leads {from} to {to|where} by {by}',
  ],
  decided: 'exactly',
});

const gains = defineProposition({
  kind: 'gains',
  beside: 'count',
  about:
    'So many feasible states are better than one for everybody, for each of some, or for somebody, and worse for nobody, as far as is known; where it says *reached*, only those count to which improvements lead from it, and where it says *beside*, that one does not.',
  members: {
    n: aNumber,
    than: aState,
    for: either(listOf(aMover), 'everybody', 'somebody'),
    /** Whether it is known of everybody that it does not like them less. */
    surely: aFlag,
    reached: maybe(aFlag),
    beside: maybe(aState),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const stuck = defineProposition({
  kind: 'stuck',
  about:
    'A state holds under some of the concepts analysed, and improvements lead from it to no state that somebody prefers and nobody likes less.',
  members: { state: aState, among: listOf(aConcept) },
  deniable: true,
  denied: 'It holds under none of them, or improvements lead to such a state.',
  standalone: true,
  written: ['stuck {state} among {among}'],
  decided: 'exactly',
});

const way = defineProposition({
  kind: 'way',
  beside: 'sequence',
  about:
    'A legal sequence of moves, in which so many are no improvement for whoever makes them; whether no other has fewer, and of those none is shorter; else none is shorter. *Alike*: another is as good. *Sparing*: it is any on which somebody takes no loss, or gains by each move of its own.',
  members: {
    moves: listOf(aMove),
    losses: aNumber,
    fewest: aFlag,
    alike: aFlag,
    sparing: maybe(together({ who: aMover, losing: oneOf('no-improvement', 'worse') })),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const loss = defineProposition({
  kind: 'loss',
  beside: 'step',
  about:
    'A move of a way is no improvement for whoever makes it: worse, neither, not to be compared, or not known.',
  members: {
    /** Which move of the way it is, from 1, and of how many. */
    place: aNumber,
    of: aNumber,
    move: aMove,
    order: oneOf('worse', 'equal', 'incomparable', 'unknown'),
  },
  deniable: false,
  standalone: false,
  decided: 'not',
});

const leastLosses = defineProposition({
  kind: 'leastLosses',
  about:
    'On every legal sequence of moves from one state to another at least so many moves are no improvement for whoever makes them.',
  members: { from: aState, to: aState, n: aNumber },
  deniable: false,
  standalone: true,
  written: ['least-losses {from} to {to} {n}'],
  decided: 'exactly',
});

const mustLose = defineProposition({
  kind: 'mustLose',
  about:
    'On every legal sequence of moves from one state to another some move of somebody is no improvement for it, or leads to what it likes less.',
  members: { who: aMover, from: aState, to: aState, losing: oneOf('no-improvement', 'worse') },
  deniable: true,
  denied: 'Some such sequence has none.',
  standalone: true,
  written: ['must-lose {who} from {from} to {to} by {losing}'],
  decided: 'exactly',
});

export const wayKinds = { leads, gains, stuck, way, loss, leastLosses, mustLose };
