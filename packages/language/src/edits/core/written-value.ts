import { type Content, type Entries, isEntries, isList } from './content.ts';
import { type Surroundings, writeScalar } from './written-scalar.ts';

/** How wide a line may become before a mapping in braces is broken into several. */
const lineWidth = 110;
/** How long a list or mapping inside an entry may be to stand in brackets. */
const shortWidth = 76;

/** In one line, lists and mappings in brackets. */
export function writeInBrackets(content: Content): string {
  return inOneLine(content, 'brackets');
}

function inOneLine(content: Content, surroundings: Surroundings): string {
  if (content === null) return '';
  if (typeof content === 'string') return writeScalar(content, surroundings);
  if (isEntries(content)) {
    const { entries } = content;
    return entries.length === 0 ? '{}' : `{ ${entries.map(entryInBrackets).join(', ')} }`;
  }
  return `[${content.map((item) => inOneLine(item, 'brackets')).join(', ')}]`;
}

function entryInBrackets([key, value]: Entries['entries'][number]): string {
  return `${writeScalar(key, 'brackets')}: ${inOneLine(value, 'brackets')}`.trimEnd();
}

/** Where something is to be written in lines: its column, and the line break of the file. */
export interface Margin {
  readonly column: number;
  readonly newline: string;
}

/** An entry of a list in lines. `spread` says whether a mapping has a line for each of its keys. */
export function writeListItem(content: Content, spread: boolean, margin: Margin): string {
  const { column } = margin;
  const inner = { ...margin, column: column + 2 };
  if (spread && isEntries(content) && content.entries.length > 0) {
    return `${' '.repeat(column)}- ${writeEntries(content, inner).trimStart()}`;
  }
  return `${' '.repeat(column)}- ${wrapped(content, column + 2, margin)}`;
}

/** A key with its value, in lines; `spread` says whether the value has lines of its own. */
export function writeEntry(key: string, value: Content, spread: boolean, margin: Margin): string {
  const { column, newline } = margin;
  const start = `${' '.repeat(column)}${writeScalar(key, 'lines')}:`;
  const inner = { ...margin, column: column + 2 };
  if (spread && isEntries(value) && value.entries.length > 0) {
    return `${start}${newline}${writeEntries(value, inner)}`;
  }
  if (spread && isList(value) && value.length > 0) {
    const items = value.map((item) => writeListItem(item, false, inner));
    return [start, ...items].join(newline);
  }
  return `${start} ${wrapped(value, start.length + 1, margin)}`.trimEnd();
}

/** A line for each key; what is short inside stands in brackets. */
function writeEntries({ entries }: Entries, margin: Margin): string {
  return entries
    .map(([key, value]) => {
      const flat = typeof value === 'string' || inOneLine(value, 'brackets').length <= shortWidth;
      return writeEntry(key, value, !flat, margin);
    })
    .join(margin.newline);
}

/** In one line, or a mapping in braces with as many lines as its entries need. */
function wrapped(content: Content, column: number, { newline }: Margin): string {
  const line = inOneLine(content, 'lines');
  if (!isEntries(content) || column + line.length <= lineWidth) return line;
  const margin = ' '.repeat(column + 2);
  let width = column;
  const [first = '', ...rest] = content.entries.map(entryInBrackets);
  width += 2 + first.length;
  const others = rest.map((entry) => {
    const broken = width + 2 + entry.length + 2 > lineWidth;
    width = (broken ? margin.length : width + 2) + entry.length;
    return broken ? `,${newline}${margin}${entry}` : `, ${entry}`;
  });
  return `{ ${first}${others.join('')} }`;
}
