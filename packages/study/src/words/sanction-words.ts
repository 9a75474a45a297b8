import type { Sanction, StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { agreementOf } from '../prose/agreement.ts';
import { proseName } from '../prose/prose-name.ts';
import { sayChanges } from './state-words.ts';

/** What deters from a move that leads to a state: `North Korea then moves to “North Korea fires back”`. */
export function saySanction(casebook: Casebook, from: StateCode, sanction: Sanction): string {
  const steps = sanction.kind === 'simultaneous' ? sanction.moves : sanction.steps;
  let at = from;
  const parts = steps.map(({ mover, to }, k) => {
    const { name } = casebook.movers[mover]!;
    const change = sayChanges(casebook, at, to);
    if (sanction.kind !== 'simultaneous') at = to;
    const adopts = isBody(casebook, mover);
    const does = agreementOf([casebook.movers[mover]!]).verb(adopts ? 'adopts' : 'moves');
    const joins = adopts ? does : `${does} to`;
    return k === 0
      ? `${proseName(name)} then ${joins} “${change}”`
      : `${proseName(name)} ${joins} “${change}”`;
  });
  return parts.join(', then ');
}
