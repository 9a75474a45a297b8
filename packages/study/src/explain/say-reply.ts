import type { StateCode } from '@standoff/engine';
import { type Agreement, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { type Reason, reasonFor } from '../reasons/reasons.ts';
import type { ArgumentStep } from './explanation.ts';
import { agreementWith, quoteMove, sayBecause } from './move-words.ts';
import { step } from './step.ts';

/** A move of somebody else, and whether it serves who makes it. */
export function sayReply(
  casebook: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
  first: boolean,
): ArgumentStep {
  const reason = reasonFor(casebook, mover, to, from);
  const name = proseName(casebook.movers[mover]!.name);
  const move = quoteMove(casebook, from, to);
  const details = { reason, mover, states: [to] };
  if (isBody(casebook, mover)) {
    const opening = first ? `But ${name} would adopt` : `Then ${name} would adopt`;
    return step('reply', `${opening} ${move}${sayBecause(reason)}.`, details);
  }
  const opening = first ? `But ${name} could answer` : `Then ${name} could go on`;
  const text = `${opening} with ${move}, ${sayInterest(reason, agreementWith(casebook, mover))}${sayBecause(reason)}.`;
  return step('reply', text, details);
}

function sayInterest(reason: Reason, { they, them, their }: Agreement): string {
  switch (reason.order) {
    case 'better':
      return `which serves ${them}${reason.greatly ? ' greatly' : ''}`;
    case 'worse':
      return `against ${their} own interest`;
    case 'incomparable':
      return `which ${they} cannot compare with what was`;
    case 'unknown':
      return `which may serve ${them} or not`;
    default:
      return `without any gain of ${their} own`;
  }
}
