import type { Element, ElementContent } from 'hast';
import type { DrawnFigure } from '../answers/drawn.ts';
import { type FigureData, withoutQuotes } from '../figures/figure-data.ts';
import type { Briefing, Directive } from '../syntax/briefing.ts';
import { hasClass } from './has-class.ts';
import { type DataHeading, writeCsv, writeJson } from './write-data.ts';

/** So many rows are taken along; what has more is asked of the model itself. */
const MOST_ROWS = 5000;

/** Whose words stand in italics, for who does not see the page. */
export const NOTE = 'Words in italics are the model’s wording, not a quotation.';
const NOTE_OF_DATA =
  'Words in square brackets, and in columns called so, are the model’s wording, not a quotation.';

/** The table of a figure as files have it. */
export interface TakenData {
  readonly csv: string;
  readonly json: string;
}

/** The table of a figure for sheets and for programs. */
export function takeData(
  { head, directives }: Briefing,
  { title, data }: DrawnFigure,
  number: number,
  version: string | undefined,
): TakenData {
  const whole = data();
  const told: FigureData = { ...whole, rows: whole.rows.slice(0, MOST_ROWS) };
  const directive = directives.find((one) => one.number === number);
  const left = whole.rows.length - told.rows.length;
  const heading: DataHeading = {
    figure: directive?.name ?? '',
    asked: askedBy(directive),
    title: withoutQuotes(title),
    note: NOTE_OF_DATA,
    from: {
      headline: head.headline,
      by: head.by,
      date: head.date,
      ...(head.address !== undefined && { address: `${head.address}/#figure-${number}` }),
      ...(version !== undefined && { version }),
    },
    ...(left > 0 && { rowsLeft: left }),
  };
  return { csv: writeCsv(told), json: writeJson(heading, told) };
}

function askedBy(directive: Directive | undefined): Record<string, string> {
  return Object.fromEntries(
    [...(directive?.attributes ?? [])].map(([name, { value }]) => [name, value]),
  );
}

/** What a figure is called where it is saved: `who-is-who`. */
export function nameOfTaken(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['figure']).join('-').slice(0, 60).replace(/-+$/, '');
}

/** Whether words of a figure are set apart as the model's wording. */
export function isWordedIn(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return isWorded(node) || node.children.some(isWordedIn);
}

function isWorded(element: Element): boolean {
  return hasClass(element, 'worded') || (element.tagName === 'em' && hasClass(element, 'written'));
}
