import { padEnd, paragraph } from '../text/paragraph.ts';

/** A line of a table: something, the number of each model of which it is so, and what it is. */
export function renderMarks(
  opening: string,
  of: readonly boolean[],
  words: string,
  width: number,
): string {
  const marks = of.map((is, k) => padEnd(is ? String(k + 1) : '·', String(k + 1).length)).join(' ');
  const start = `  ${opening}${marks}  `;
  return paragraph(words, width, ' '.repeat(start.length), start);
}
