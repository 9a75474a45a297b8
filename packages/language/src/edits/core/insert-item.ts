import type { DocumentNode } from '../../document/node.ts';
import {
  bracketItems,
  type Container,
  columnOf,
  countItems,
  inBrackets,
  isBlank,
  isContainer,
  type LineItem,
  lineItems,
} from './container-items.ts';
import {
  type Content,
  changeAt,
  contentOf,
  isEntries,
  isList,
  nodeAt,
  type Path,
  placeOf,
} from './content.ts';
import { changeText, type Draft, refuseLayout, type Step } from './draft.ts';
import type { TextChange } from './text-change.ts';
import { writeEntry, writeInBrackets, writeListItem } from './written-value.ts';

/** What is put into a list or mapping: in a mapping it has a key. */
export interface NewItem {
  readonly key?: string;
  readonly value: Content;
  /** Whether a list or mapping that begins has a line for each of its entries. */
  readonly inLines?: boolean;
}

/**
 * The draft with something more in the list or mapping at the path, as its entry number `at` from 0.
 * It is written as the entries around it are.
 */
export function insertItem(draft: Draft, path: Path, at: number, item: NewItem): Step {
  const place = placeOf(draft.root, path);
  const node = nodeAt(draft.root, path);
  if (!place || !node) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place, (content) => withItem(content, at, item));
  const changes = insertion(draft, path, node, at, item);
  return changes ? changeText(draft, changes, expected) : refuseLayout();
}

function withItem(content: Content, at: number, { key, value }: NewItem): Content {
  if (key === undefined) return (isList(content) ? content : []).toSpliced(at, 0, value);
  const entries = isEntries(content) ? content.entries : [];
  return { entries: entries.toSpliced(at, 0, [key, value]) };
}

function insertion(
  draft: Draft,
  path: Path,
  node: DocumentNode,
  at: number,
  item: NewItem,
): TextChange[] | undefined {
  if (!isContainer(node) || countItems(node) === 0) return fill(draft, path, node, item);
  if (inBrackets(draft, node)) return [insertInBrackets(draft, node, at, item)];
  const items = lineItems(draft, node);
  return items ? [insertLines(draft, { path, node, items }, at, item)] : undefined;
}

/** Into an empty list or mapping, or where nothing stands yet. */
function fill(
  draft: Draft,
  path: Path,
  node: DocumentNode,
  item: NewItem,
): TextChange[] | undefined {
  const { text, newline } = draft;
  const { start, end } = node.span;
  const key = path.at(-1);
  const column = keyColumn(draft, path);
  if (node.kind === 'nothing' && typeof key !== 'string') return undefined;
  const after = node.kind === 'nothing' ? end : text.lastIndexOf(':', start) + 1;
  const plainAfter = isBlank(text.slice(after, start));
  if (column !== undefined && plainAfter && isBlank(text.slice(end, lineEndOf(text, end)))) {
    const margin = { column: column + 2, newline };
    return [
      { from: after, to: Math.max(after, end), insert: newline + inLines(item, true, margin) },
    ];
  }
  const inside = writeInBrackets(item.key === undefined ? [item.value] : asEntries(item));
  return [
    node.kind === 'nothing'
      ? insertAt(end, ` ${inside}`)
      : { from: start, to: end, insert: inside },
  ];
}

function asEntries({ key = '', value }: NewItem): Content {
  return { entries: [[key, value]] };
}

function insertAt(at: number, insert: string): TextChange {
  return { from: at, to: at, insert };
}

function lineEndOf(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** The column of the key that a path ends with, if it stands in lines and not in braces. */
function keyColumn(draft: Draft, path: Path): number | undefined {
  const parent = nodeAt(draft.root, path.slice(0, -1));
  if (parent?.kind !== 'mapping' || inBrackets(draft, parent)) return undefined;
  const entry = parent.entries.find(({ key }) => key.text === path.at(-1));
  return entry && columnOf(draft.text, entry.key.span.start);
}

function insertInBrackets(
  { text, newline }: Draft,
  container: Container,
  at: number,
  { key, value }: NewItem,
): TextChange {
  const items = bracketItems(container);
  const written =
    key === undefined
      ? writeInBrackets(value)
      : writeInBrackets({ entries: [[key, value]] }).slice(2, -2);
  const next = items[at];
  const beside = next ?? items.at(-1)!;
  const column = columnOf(text, beside.start);
  const ownLine = isBlank(text.slice(beside.start - column, beside.start));
  const gap = ownLine ? `${newline}${' '.repeat(column)}` : ' ';
  return next
    ? insertAt(next.start, `${written},${gap}`)
    : insertAt(beside.end, `,${gap}${written}`);
}

interface Lines {
  readonly path: Path;
  readonly node: Container;
  readonly items: readonly LineItem[];
}

function insertLines(draft: Draft, lines: Lines, at: number, item: NewItem): TextChange {
  const { text, newline } = draft;
  const { items, node } = lines;
  const before = items[Math.min(at, items.length) - 1];
  const column = columnOf(text, items[0]!.start);
  const written = inLines(item, isSpread(draft, lines, item), { column, newline });
  if (before) {
    const isLong = lines.path.length > 0 || typeof item.value !== 'string';
    const gap = isLong && hasGaps(text, items, lines.path.length === 0) ? newline : '';
    return insertAt(before.lineEnd, newline + gap + written);
  }
  return insertAt(items[0]!.lead, written + newline + (node === draft.root ? newline : ''));
}

function inLines(
  { key, value }: NewItem,
  spread: boolean,
  margin: { column: number; newline: string },
): string {
  return key === undefined
    ? writeListItem(value, spread && isListItemSpread(value), margin)
    : writeEntry(key, value, spread, margin);
}

/** In a list that begins, statements and rules stand in braces. */
function isListItemSpread(value: Content): boolean {
  return isEntries(value) && value.entries.some(([, inner]) => isEntries(inner));
}

/** Whether a new mapping has a line for each key: as the last mapping beside it has. */
function isSpread(
  draft: Draft,
  { path, node }: Lines,
  { value, inLines: asked }: NewItem,
): boolean {
  if (asked !== undefined) return asked;
  if (path.length === 0) return isEntries(value);
  const values = node.kind === 'mapping' ? node.entries.map((entry) => entry.value) : node.items;
  const alike = values.filter((other) => other.kind === (isEntries(value) ? 'mapping' : 'list'));
  const last = alike.at(-1);
  if (isContainer(last)) return !inBrackets(draft, last);
  return path.length === 1 && writeInBrackets(value).length > 90;
}

/** Whether empty lines stand between entries: all of them, or the sections of a file. */
function hasGaps(text: string, items: readonly LineItem[], areSections: boolean): boolean {
  const gaps = items.slice(1).map(({ lead }, at) => text.slice(items[at]!.lineEnd, lead));
  const isEmptyLine = (gap: string): boolean => /\n[ \t]*\r?\n/.test(gap);
  return areSections ? gaps.some(isEmptyLine) : gaps.length > 0 && gaps.every(isEmptyLine);
}
