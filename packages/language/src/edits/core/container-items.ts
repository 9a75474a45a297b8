import type { DocumentNode, ListNode, MappingNode } from '../../document/node.ts';
import type { Draft } from './draft.ts';

/** One entry of a list or mapping in the text. */
export interface Item {
  /** Where its dash, its key or, in brackets, its value begins. */
  readonly start: number;
  /** Where its value ends. */
  readonly end: number;
}

/** An entry that has its lines to itself. */
export interface LineItem extends Item {
  /** Where its first line begins. */
  readonly lineStart: number;
  /** Where the comment lines just above it begin, or its first line. */
  readonly lead: number;
  /** Where its last line ends, the comment on it included and the line break not. */
  readonly lineEnd: number;
}

export type Container = ListNode | MappingNode;

export function isContainer(node: DocumentNode | undefined): node is Container {
  return node?.kind === 'list' || node?.kind === 'mapping';
}

/** Whether it is written in brackets or braces. */
export function inBrackets({ text }: Pick<Draft, 'text'>, container: Container): boolean {
  if (container.kind === 'mapping') return container.braces;
  return text.charAt(container.span.start) === '[';
}

export function countItems(container: Container): number {
  return container.kind === 'mapping' ? container.entries.length : container.items.length;
}

/** The entries of a container in brackets. */
export function bracketItems(container: Container): Item[] {
  return container.kind === 'mapping'
    ? container.entries.map(({ key, value }) => ({
        start: key.span.start,
        end: Math.max(key.span.end, value.span.end),
      }))
    : container.items.map(({ span }) => span);
}

/** The entries of a block, or nothing when one of them shares a line with something before it. */
export function lineItems(draft: Draft, container: Container): LineItem[] | undefined {
  const items = container.kind === 'mapping' ? bracketItems(container) : dashes(draft, container);
  const lines = items?.map((item) => lineItem(draft.text, item));
  return lines?.every(({ start, lineStart }) => isBlank(draft.text.slice(lineStart, start)))
    ? lines
    : undefined;
}

/** Items of a list from their dash on, which stands after the end of the item before. */
function dashes({ text }: Draft, { items, span }: ListNode): Item[] | undefined {
  const found: Item[] = [];
  let from = span.start;
  for (const item of items) {
    const between = text.slice(from, Math.max(item.span.start, item.span.end));
    const dash = /(^|\n)[ \t]*-(?=\s|$)/.exec(between);
    if (!dash) return undefined;
    found.push({ start: from + dash.index + dash[0].length - 1, end: item.span.end });
    from = item.span.end;
  }
  return found;
}

/** An entry with the lines that it has to itself. */
export function lineItem(text: string, { start, end }: Item): LineItem {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = commentsAbove(text, lineStart, start - lineStart);
  return { start, end, lineStart, lead, lineEnd: endOfLine(text, end) };
}

/** The offset of the line break after an offset, or the end of the text. */
function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text.charAt(end - 1) === '\r' && end > offset ? end - 1 : end;
}

/** Comment lines at the same column belong to what stands below them; switched off statements do not. */
function commentsAbove(text: string, lineStart: number, column: number): number {
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start).trimEnd();
    const isComment = line.trimStart().startsWith('#') && line.search(/\S/) === column;
    if (!isComment || offMark.test(line)) return start;
    start = above;
  }
  return start;
}

/** How a line begins that belongs to a statement which is switched off. */
export const offMark = /^[ ]*# off:( |$)/;

export function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}

/** The column of an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
