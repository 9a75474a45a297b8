import { type NumberRange, positionOf, writeRange } from '../amounts/range.ts';
import type { OptionNames } from './formula-scope.ts';

/** The position of a level; a number may be written with other digits, as 40.0 for 40. -1 where there is none. */
export function levelAt({ levels, range }: Pick<OptionNames, 'levels' | 'range'>, word: string) {
  return range ? (positionOf(range, word) ?? -1) : levels.indexOf(word);
}

/** What the levels of a numeric option are, for a message: `0 to 100 by 10`. */
export function rangeHelp(range: NumberRange): string {
  return `its levels are the numbers ${writeRange(range)}`;
}
