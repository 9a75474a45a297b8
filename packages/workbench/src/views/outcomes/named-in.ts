import type { Verdict } from './verdict.ts';

/** Lines of small type in the cell of a verdict, letters in a line, and what else takes lines. */
const LINES = 5;
const LETTERS = 14;
const LINES_OF_MARK = 1;
const SINGLE_ONES_IN_A_LINE = 2;

/** Lines that are left for coalitions in the cell of a verdict. */
export function linesFor({ form, alone }: Pick<Verdict, 'form' | 'alone'>): number {
  const taken = form === 'alone' ? LINES_OF_MARK : Math.ceil(alone.length / SINGLE_ONES_IN_A_LINE);
  return Math.max(0, LINES - taken);
}

/**
 * How many of some coalitions can be named in so many lines, two of them at most for each; where that is not
 * all, a line is left to say how many more there are.
 */
export function namedIn(lines: number, names: readonly string[]): number {
  const fitting = (room: number) => {
    let left = room;
    const rest = names.findIndex((name) => {
      left -= name.length > LETTERS ? 2 : 1;
      return left < 0;
    });
    return rest === -1 ? names.length : rest;
  };
  return fitting(lines) === names.length ? names.length : fitting(lines - 1);
}
