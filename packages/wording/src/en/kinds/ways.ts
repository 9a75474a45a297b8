import type { Of } from '@standoff/propositions';
import type { Lexicon } from '../../interface/lexicon.ts';
import type { Clause, Part } from '../clause/clause.ts';
import { inWords } from '../grammar/lists.ts';
import { ordinal } from '../grammar/ordinals.ts';
import { quote } from '../grammar/quotations.ts';
import { finite } from '../grammar/verbs.ts';
import { sayFormula } from '../names/formulas.ts';
import { movingOf } from '../names/moving.ts';
import { agreementWith } from '../names/names.ts';
import { stateNoun } from '../names/registers.ts';
import type { Clauses } from './clauses.ts';
import { change, fromStateUnlessKnown, inState, parties, toState, words } from './parts.ts';
import { nobodyLoses } from './preference.ts';

export const wayClauses: Clauses<
  'leads' | 'gains' | 'stuck' | 'way' | 'loss' | 'leastLosses' | 'mustLose'
> = {
  leads(proposition, { lexicon, register }) {
    const { from, to, where, by, so, atStart } = proposition;
    const noun = stateNoun(register);
    if (to === from) return atAlready(lexicon, from, so, noun);
    if (atStart !== undefined) return caseAlready(lexicon, proposition, noun);
    const target: Part[] =
      where !== undefined &&
      register === 'plain' &&
      (where.kind === 'fact' || where.kind === 'state')
        ? [` to ${quote(sayFormula(lexicon, where!))}`]
        : to === undefined
          ? [` to ${A[noun]} with ${quote(sayFormula(lexicon, where!))}`]
          : toState(to);
    const isPlain = by === 'improvements' && register === 'plain';
    const [some, none] =
      by === 'moves'
        ? ['moves', 'no moves at all']
        : isPlain
          ? [`a ${PLAIN_IMPROVEMENTS}`, `no ${PLAIN_IMPROVEMENTS}`]
          : ['improvements', 'no improvements'];
    return {
      subject: words(some, !isPlain),
      verb: 'leads',
      rest: [...fromStateUnlessKnown(from), ...target],
      so,
      denied: { subject: words(none, !isPlain) },
    };
  },
  gains(proposition, { lexicon, register }) {
    const { n, for: whom, surely, reached = false } = proposition;
    if (reached) return reachedGains(proposition, lexicon, stateNoun(register));
    return {
      subject: whom === 'everybody' || whom === 'somebody' ? words(whom) : parties(whom),
      modal: 'would',
      verb: 'is',
      rest: [` better off in ${n === 1 ? '' : 'each of '}${inWords(n, stateNoun(register))}`],
      ...(whom !== 'everybody' && { tail: [`, and ${nobodyLoses(surely)}`] }),
    };
  },
  mustLose({ who, from, to, losing, so }, { lexicon }) {
    const { themselves } = agreementWith(lexicon, [who]);
    const does =
      losing === 'worse' ? ` to make a losing move ${themselves}` : ' to move without gaining';
    const way: Part[] = [' on the way', ...fromStateUnlessKnown(from), ...toState(to)];
    return {
      subject: parties([who]),
      modal: 'would',
      verb: 'has',
      rest: [does, ...way],
      so,
    };
  },
  stuck({ so }) {
    return { subject: words('the conflict'), verb: 'is', rest: [' stuck'], so };
  },
  way(proposition, { lexicon }) {
    const { moves } = proposition;
    const [first, ...others] = moves;
    const isLong = moves.length > MOST_MOVES;
    const told = isLong ? others.slice(0, FIRST_MOVES - 1) : others;
    const steps = told.flatMap((move, k) => [', then ', ...stepOf(lexicon, move, moves[k]!)]);
    if (isLong) steps.push(`, and so on, in ${inWords(moves.length, 'move')} altogether`);
    return {
      frame: { words: openingOf(lexicon, proposition), comma: true },
      ...ownStep(lexicon, first!),
      rest: [...objectOf(lexicon, first!), ...steps],
    };
  },
  loss({ place, of, move, order }) {
    const which = of === 1 ? 'the move' : `the ${ordinal(place)} move`;
    if (order === 'incomparable') {
      return {
        subject: words(which),
        verb: 'is',
        rest: [' one that ', parties([move.who]), ' cannot compare with staying'],
      };
    }
    return {
      subject: words(which),
      verb: 'is',
      rest: [` ${LOSSES[order]} for `, parties([move.who])],
    };
  },
  leastLosses({ from, to, n }) {
    return {
      subject: words(['every way', ...fromStateUnlessKnown(from), ...toState(to)]),
      verb: 'takes',
      rest: [` at least ${sayLossMoves(n)}`],
    };
  },
};

/** Whoever is at a state already need not be led there, so that no improvements are claimed of where ways begin. */
function atAlready(lexicon: Lexicon, from: string, so: boolean, noun: StateNoun): Clause {
  const there = from === lexicon.statusQuo ? ' at the status quo' : ` at that ${noun}`;
  return {
    subject: words('the conflict'),
    verb: 'is',
    rest: [there, so ? ' already, which counts as reached' : ''],
    so,
  };
}

/** The same of all states in which something is the case, which facts in doubt may make so where ways begin. */
function caseAlready(
  lexicon: Lexicon,
  { from, where, by, atStart, so }: Of<'leads'>,
  noun: StateNoun,
): Clause {
  const what = sayFormula(lexicon, where!);
  const there: Part[] = from === lexicon.statusQuo ? [' at the status quo'] : inState(from);
  const elsewhere = `${by} lead from there to ${A[noun]} in which it is`;
  const rest = so
    ? atStart === 'so'
      ? ` already, which counts as reached: ${what}`
      : `, or ${elsewhere}: ${what}`
    : `, and no ${elsewhere}: ${what}`;
  return { subject: words('this'), verb: 'is', rest: [' the case', ...there, rest], so };
}

type StateNoun = ReturnType<typeof stateNoun>;

const A = { state: 'a state', outcome: 'an outcome' } as const;

const PLAIN_IMPROVEMENTS = 'sequence of moves, each a gain for whoever makes it,';

/** A way with more moves is not told move by move beyond its first ones. */
const MOST_MOVES = 40;
const FIRST_MOVES = 4;

const LOSSES = {
  worse: 'a step down',
  equal: 'no gain',
  unknown: 'not known to be a gain',
} as const;

/** `two moves that their makers do not gain by` */
function sayLossMoves(n: number): string {
  return n === 1
    ? 'one move that its maker does not gain by'
    : `${inWords(n, 'move')} that their makers do not gain by`;
}

/** `improvements lead to two other states that everybody prefers`, or to states that somebody prefers and nobody likes less. */
function reachedGains(
  { n, for: whom, beside }: Of<'gains'>,
  lexicon: Lexicon,
  noun: StateNoun,
): Clause {
  const several = { verb: 'leads', forgets: true };
  if (whom === 'somebody' && n === 0) {
    const rest = [` to ${A[noun]} that somebody prefers and nobody likes less`];
    return { ...several, subject: words('no improvements', true), rest };
  }
  if (whom === 'somebody') {
    const rest = [` to ${inWords(n, `other ${noun}`)} that somebody prefers and nobody likes less`];
    return { ...several, subject: words('some', true), rest };
  }
  const such = [' that ', ...preferredBy(lexicon, whom)];
  if (n === 0) {
    return {
      ...several,
      subject: words('no improvements', true),
      rest: [` to any ${noun}`, ...such],
    };
  }
  const which = inWords(n, beside === undefined ? noun : `other ${noun}`);
  return { ...several, subject: words('some', true), rest: [` to ${which}`, ...such] };
}

/** `everybody prefers`, `all these parties prefer and nobody likes less`; of few it is said who they are. */
function preferredBy(lexicon: Lexicon, whom: Exclude<Of<'gains'>['for'], 'somebody'>): Part[] {
  if (whom === 'everybody') return ['everybody prefers'];
  const who: Part = whom.length > 2 ? 'all these parties' : parties(whom);
  const { verb } = agreementWith(lexicon, whom);
  return [who, ` ${verb('prefers')} and nobody likes less`];
}

function openingOf(lexicon: Lexicon, { moves, losses, fewest, alike, sparing }: Of<'way'>): Part[] {
  const to = toState(moves.at(-1)!.to);
  if (sparing !== undefined) {
    const { verb, their } = agreementWith(lexicon, [sparing.who]);
    const does =
      sparing.losing === 'worse'
        ? ` ${verb('makes')} no losing move`
        : ` ${verb('gains')} by each move of ${their} own`;
    return ['on one way', ...to, ' on which ', parties([sparing.who]), does];
  }
  const shortest: Part[] = alike
    ? ['on one of the shortest ways', ...to]
    : ['on the shortest way', ...to];
  // Of a single move the same sentence says what its maker has of it.
  if (!fewest || losses === 0 || moves.length === 1) return shortest;
  // Of more than one it was said before what moves they are.
  const such = losses === 1 ? sayLossMoves(1) : `only ${inWords(losses, 'such move')}`;
  return [...shortest, ` with ${such}`];
}

type Move = Of<'way'>['moves'][number];

/** `North Korea moves to “…”, then the United States to “…”` */
export function movesInTurn(lexicon: Lexicon, moves: readonly Move[]): Part[] {
  return moves.flatMap((move, k) => {
    if (k > 0) return [', then ', ...stepOf(lexicon, move, moves[k - 1]!)];
    const several = agreementWith(lexicon, [move.who]).they === 'they';
    const { subject, verb } = ownStep(lexicon, move);
    return [subject, ` ${finite(verb, several)}`, ...objectOf(lexicon, move)];
  });
}

function ownStep(lexicon: Lexicon, { who }: Move) {
  return { subject: parties([who]), verb: movingOf(lexicon.party(who)).verb };
}

function objectOf(lexicon: Lexicon, { who, from, to }: Move): Part[] {
  return [movingOf(lexicon.party(who)).to, change(from, to)];
}

/** A further step: its verb is left out where it is that of the step before, and its mover where it goes on. */
function stepOf(lexicon: Lexicon, move: Move, before: Move): Part[] {
  const several = agreementWith(lexicon, [move.who]).they === 'they';
  const moving = movingOf(lexicon.party(move.who)).verb;
  const isShared = moving === 'moves' && movingOf(lexicon.party(before.who)).verb === moving;
  const verb = isShared ? '' : ` ${finite(moving, several)}`;
  const mover = isShared && move.who === before.who ? 'on' : parties([move.who]);
  return [mover, verb, ...objectOf(lexicon, move)];
}
