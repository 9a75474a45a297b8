import { isAtOnce, movesOfSanction, type Sanction, type StateCode } from '@standoff/engine';
import { agreementOf, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { sayChanges } from '../words/state-words.ts';

/** `North Korea then moves to “North Korea fires back”`. */
export function saySanction(casebook: Casebook, from: StateCode, sanction: Sanction): string {
  let at = from;
  const parts = movesOfSanction(sanction).map(({ mover, to }, k) => {
    const { name } = casebook.movers[mover]!;
    const change = sayChanges(casebook, at, to);
    if (!isAtOnce(sanction)) at = to;
    const does = agreementOf([casebook.movers[mover]!]).verb(
      mover < casebook.decisionMakers.length ? 'moves' : 'adopts',
    );
    const joins = mover < casebook.decisionMakers.length ? `${does} to` : does;
    return k === 0
      ? `${proseName(name)} then ${joins} “${change}”`
      : `${proseName(name)} ${joins} “${change}”`;
  });
  return parts.join(', then ');
}
