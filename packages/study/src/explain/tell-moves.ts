import type { Certificate, StateCode } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import { speakOfReasons } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { idsIn, worthOf } from './in-ids.ts';
import { because, step } from './step.ts';

speakOfReasons();

/** A move that somebody could make, what that is worth to it, and what hangs on it. */
export function tellMove(
  casebook: Casebook,
  { decisionMaker, state }: Pick<Certificate, 'decisionMaker' | 'state'>,
  to: StateCode,
  steps: readonly ArgumentStep[],
): ArgumentStep {
  return { ...tellAnyMove(casebook, 'improvement', decisionMaker, state, to), steps };
}

/** The same of anybody. */
export function tellAnyMove(
  casebook: Casebook,
  kind: ArgumentStep['kind'],
  mover: number,
  from: StateCode,
  to: StateCode,
): ArgumentStep {
  const reason = reasonFor(casebook, mover, to, from);
  const { who, state, world } = idsIn(casebook);
  const says: Proposition = {
    kind: 'couldMove',
    who: who(mover),
    from: state(from),
    to: state(to),
    ...worthOf(reason),
    ...world,
  };
  const compared = { who: mover, first: to, second: from, reason };
  return step(kind, because(casebook, says, compared), { reason, mover, states: [to] });
}

/** A move of another after one of somebody, and whether it serves who makes it. */
export interface Reply {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** Whom it answers, and where that one had moved. */
  readonly against: number;
  readonly after: StateCode;
}

export function tellReply(
  casebook: Casebook,
  { mover, from, to, against, after }: Reply,
): ArgumentStep {
  const reason = reasonFor(casebook, mover, to, from);
  const { who, state, world } = idsIn(casebook);
  const says: Proposition = {
    kind: 'replied',
    who: who(mover),
    against: who(against),
    after: state(after),
    from: state(from),
    to: state(to),
    ...worthOf(reason),
    ...world,
  };
  const compared = { who: mover, first: to, second: from, reason };
  return step('reply', because(casebook, says, compared), { reason, mover, states: [to] });
}

/** Who of those outside a party brings a state about from another by one move; undefined where that takes several of them. */
export function whoBrings(
  casebook: Casebook,
  party: readonly number[],
  from: StateCode,
  to: StateCode,
): number | undefined {
  const alone = casebook.movers.findIndex(
    (_, mover) =>
      !party.includes(mover) &&
      movesFrom(casebook, mover, from).includes(to) &&
      // Of the drafts of a body only those that its members carry are moves.
      (!isBody(casebook, mover) || casebook.compare(mover, to, from).order === 'better'),
  );
  return alone < 0 ? undefined : alone;
}
