import type { Casebook } from '../casebook/casebook.ts';
import { inWords, listOf } from '../prose/lists.ts';
import { proseName } from '../prose/prose-name.ts';
import type { Way } from './evolution.ts';

/** `Improvements lead there in two moves; North Korea has to move first.` */
export function sayLengthOf(
  { movers }: Casebook,
  opening: string,
  { length, firstMovers }: Way,
): string {
  const names = firstMovers.map((dm) => proseName(movers[dm]!.name));
  const first =
    names.length === 1 ? `${names[0]} has to move first` : `${listOf(names, 'or')} can move first`;
  return `${opening} in ${inWords(length, 'move')}; ${first}.`;
}
