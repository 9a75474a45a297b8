import { inWords, listOf, proseName } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import type { Way } from './evolution.ts';

/**
 * `Improvements lead there in two moves; North Korea or the United States can move first.` Of longer ways
 * nothing is said: others may move first on these.
 */
export function sayLengthOf(
  { movers }: Casebook,
  opening: string,
  { length, firstMovers }: Way,
): string {
  const names = firstMovers.map((dm) => proseName(movers[dm]!.name));
  const moves = inWords(length, 'move');
  return names.length === 1
    ? `${opening} in ${moves}, which only ${names[0]} can ${length === 1 ? 'make' : 'begin'}.`
    : `${opening} in ${moves}; ${listOf(names, 'or')} can move first.`;
}
