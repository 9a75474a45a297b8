import type { ElementContent } from 'hast';
import { piecesOf } from './pieces-of.ts';

/** What stands in one cell of a table. */
export type Cell = string | number | boolean | null;

/** What a figure shows as a table: no two columns are called alike. */
export interface FigureData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a line for the eye alone, or is told in a column of its own. */
const LEFT_OUT = new Set(['claim-mark', 'try']);

/**
 * Words of a figure as a table has them. What the page sets in italics, since it is the model's wording and nobody's words,
 * stands in square brackets.
 */
export function wordsOf(parts: readonly (ElementContent | string)[]): string {
  return withoutQuotes(parts.map(textOf).join('')).replace(/\s+/g, ' ').trim();
}

/** The same of a text that has marks of quotation around what the model calls something. */
export function withoutQuotes(text: string): string {
  return piecesOf(text)
    .map(({ words, isWorded }) => (isWorded ? `[${words}]` : words))
    .join('');
}

function textOf(part: ElementContent | string): string {
  if (typeof part === 'string') return part;
  if (part.type === 'text') return part.value;
  if (part.type !== 'element') return '';
  const names = [part.properties['className']].flat();
  if (names.some((name) => LEFT_OUT.has(String(name)))) return '';
  return part.children.map(textOf).join('');
}

/** A whole or decimal number as a cell has it, where that is the same number; its digits otherwise. */
export function amountCell(digits: string): number | string {
  const number = Number(digits);
  return String(number) === digits ? number : digits;
}

/** The column of claims: a page numbers those that it shows, and the model has ids for all. */
export const CLAIMS = 'claims (ids in the model)';

/** Ids in one cell. */
export function idsCell(ids: readonly string[]): string {
  return ids.join(' ');
}

/** Names of columns of which some may be alike: those that come again are counted. */
export function columnsOf(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let column = name;
    for (let k = 2; taken.has(column); k++) column = `${name} (${k})`;
    taken.add(column);
    return column;
  });
}
