import type { Certificate, StateCode } from '@standoff/engine';
import { type Agreement, agreementOf, capitalize, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import { sayChanges } from '../words/state-words.ts';
import type { ArgumentStep } from './explanation.ts';
import { step } from './step.ts';

/** What a move brings about, in quotation marks: `“tests frozen and exercises suspended”`. */
export function quoteMove(casebook: Casebook, from: StateCode, to: StateCode): string {
  return `“${sayChanges(casebook, from, to)}”`;
}

/** Where somebody brings it who brings it about that things stand otherwise: `it to “tests frozen”`, or `it back`. */
export function quoteBrought(casebook: Casebook, from: StateCode, to: StateCode): string {
  return from === to ? 'it back' : `it to ${quoteMove(casebook, from, to)}`;
}

/** `: “Talks rather than threats”`, or nothing where no words settle it. */
export function sayBecause({ words }: Reason): string {
  return words === undefined ? '' : `: ${words}`;
}

/** `better`, `far worse`, `worse or far worse`, `neither better nor worse`, `not known to be better or worse`. */
export function sayOrder({ order, greatly, degreeUnknown }: Reason): string {
  if (order === 'equal') return 'neither better nor worse';
  if (order === 'incomparable') return 'not to be compared';
  if (order === 'unknown') return 'not known to be better or worse';
  if (degreeUnknown) return `${order} or far ${order}`;
  return greatly ? `far ${order}` : order;
}

/** How words agree with a decision maker or body as the subject of a sentence. */
export function agreementWith({ movers }: Casebook, mover: number): Agreement {
  return agreementOf([movers[mover]!]);
}

/** `It could move to “…”, which it likes better: “…”.` */
export function sayImprovement(
  casebook: Casebook,
  { decisionMaker, state }: Pick<Certificate, 'decisionMaker' | 'state'>,
  to: StateCode,
  steps: readonly ArgumentStep[],
): ArgumentStep {
  const reason = reasonFor(casebook, decisionMaker, to, state);
  const move = quoteMove(casebook, state, to);
  const agreement = agreementWith(casebook, decisionMaker);
  const { verb, they } = agreement;
  const opening = capitalize(they);
  return step(
    'improvement',
    isBody(casebook, decisionMaker)
      ? `${opening} would adopt ${move}${sayBecause(reason)}.`
      : reason.order === 'unknown'
        ? `${opening} could move to ${move}; whether ${they} ${verb('likes')} that better is not known.`
        : `${opening} could move to ${move}, ${sayWorth(reason, agreement)}${sayBecause(reason)}.`,
    { reason, mover: decisionMaker, states: [to], steps },
  );
}

/** What a move is for whoever makes it: `which it likes better`, `which it cannot compare with what was`. */
export function sayWorth(reason: Reason, { verb, they }: Agreement): string {
  switch (reason.order) {
    case 'incomparable':
      return `which ${they} cannot compare with what was`;
    case 'equal':
      return `which ${they} ${verb('likes')} neither better nor less`;
    case 'unknown':
      return `and it is not known whether ${they} ${verb('likes')} that better`;
    default: {
      const order = sayOrder(reason).replaceAll('worse', 'less');
      return `which ${they} ${verb('likes')} ${order}`;
    }
  }
}

/**
 * Who of those outside a party brings a state about from another: whoever can by one move, or `the others`,
 * where that takes several of them.
 */
export function sayWhoBrings(
  casebook: Casebook,
  party: readonly number[],
  from: StateCode,
  to: StateCode,
): string {
  const alone = casebook.movers.findIndex(
    (_, mover) =>
      !party.includes(mover) &&
      movesFrom(casebook, mover, from).includes(to) &&
      // Of the drafts of a body only those that its members carry are moves.
      (!isBody(casebook, mover) || casebook.compare(mover, to, from).order === 'better'),
  );
  return alone < 0 ? 'the others' : proseName(casebook.movers[alone]!.name);
}

/** `would be worse than staying`, `could not be compared with staying`. */
export function sayBeside(reason: Reason): string {
  if (reason.order === 'unknown') return 'would not be known to be better or worse than staying';
  return reason.order === 'incomparable'
    ? 'could not be compared with staying'
    : `would be ${sayOrder(reason)} than staying`;
}
