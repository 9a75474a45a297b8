import type { Statement } from '@standoff/language';

/** More digits than a file has, and fewer than show that a hundredth is no sum of halves. */
const DIGITS = 12;

/** `70 % sure`. Nothing is rounded: what is just below one half does not count, and is not to look as if it did. */
function sayPercentSure(sure: number): string {
  return `${Number((sure * 100).toPrecision(DIGITS))} % sure`;
}

/** The same, where a statement is less than sure. */
export function saySure({ sure }: Pick<Statement, 'sure'>): string[] {
  return sure < 1 ? [sayPercentSure(sure)] : [];
}
