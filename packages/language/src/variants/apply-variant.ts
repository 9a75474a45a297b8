import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { itemIdOf, positionOf } from '../document/list-items.ts';
import { keyNode, withId } from '../document/new-nodes.ts';
import {
  type DocumentNode,
  describeNode,
  type Entry,
  type ListNode,
  type MappingNode,
  shorten,
} from '../document/node.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { warnOfNumber } from '../sections/item-id.ts';
import type { Setting } from '../sections/variants.ts';
import type { Word } from '../shapes/shape.ts';

/** Keys of the file that say something about the file itself. */
const fixedKeys = ['standoff', 'variants'];

/**
 * The file with other values at the places that a variant sets. A place that does not exist is
 * reported; only the last key of a path may be new. Everything keeps its place in the text.
 */
export function applyVariant(
  root: MappingNode,
  settings: readonly Setting[],
  report: Report,
): MappingNode {
  return settings.reduce((file, { path, value }) => {
    const [first] = path.words;
    if (!first || !fixedKeys.includes(first.text)) {
      return setInMapping(file, path.words, value, report);
    }
    report('unknown-path', first.span, `a variant cannot change "${first.text}"`);
    return file;
  }, root);
}

function setIn(
  node: DocumentNode,
  words: readonly Word[],
  value: DocumentNode,
  report: Report,
): DocumentNode {
  const [first, ...rest] = words;
  if (!first) return value;
  if (node.kind === 'mapping') return setInMapping(node, words, value, report);
  if (node.kind === 'list') {
    const at = positionOf(node, first.text);
    const item = node.items[at];
    if (!item) return reportPlace(first, node, report);
    const isNumber = /^\d+$/.test(first.text);
    if (isNumber) warnOfNumber(first, at + 1, node.items.map(itemIdOf), report);
    const changed = setIn(item, rest, value, report);
    const kept = rest.length === 0 && !isNumber ? withId(changed, item) : changed;
    return { ...node, items: replaceItem(node.items, at, kept) };
  }
  if (node.kind === 'refused') return node;
  report('unknown-path', first.span, `nothing called "${shorten(first.text)}" is here`, {
    help: `the key before it has no keys inside: it is ${describeNode(node)}; set it as a whole`,
  });
  return node;
}

/** An empty value takes the item out. */
function replaceItem(
  items: readonly DocumentNode[],
  index: number,
  value: DocumentNode,
): DocumentNode[] {
  return value.kind === 'nothing' ? items.toSpliced(index, 1) : items.with(index, value);
}

function reportPlace(word: Word, node: ListNode, report: Report): DocumentNode {
  const count = node.items.length;
  const ids = node.items.flatMap((item) => itemIdOf(item) ?? []);
  const places = count === 0 ? 'the list is empty' : `its places are 1 to ${count}`;
  report('unknown-path', word.span, `"${shorten(word.text)}" is no place of this list`, {
    ...(suggestion(word.span, word.text, ids) ?? {
      help: ids.length === 0 ? places : `${places}, and it has the ids ${listing(ids)}`,
    }),
  });
  return node;
}

function setInMapping(
  node: MappingNode,
  words: readonly Word[],
  value: DocumentNode,
  report: Report,
): MappingNode {
  const found = findEntry(node, words);
  if (!found) return addEntry(node, words, value, report);
  const { index, entry, rest } = found;
  const changed = setIn(entry.value, rest, value, report);
  // An empty value takes the key out.
  const entries =
    rest.length === 0 && changed.kind === 'nothing'
      ? node.entries.toSpliced(index, 1)
      : node.entries.with(index, { ...entry, value: changed });
  return { ...node, entries };
}

/** The entry to which the path leads. Keys may contain points themselves, as `us.posture` does. */
export function findEntry(
  node: MappingNode,
  words: readonly Word[],
): { index: number; entry: Entry; rest: readonly Word[] } | undefined {
  for (let length = words.length; length > 0; length -= 1) {
    const key = joined(words.slice(0, length));
    const index = node.entries.findIndex((entry) => entry.key.text === key);
    const entry = node.entries[index];
    if (entry) return { index, entry, rest: words.slice(length) };
  }
  return undefined;
}

function joined(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('.');
}

/** The last key of a path may be new. Whether it can stand there is found out by reading the file. */
function addEntry(
  node: MappingNode,
  words: readonly Word[],
  value: DocumentNode,
  report: Report,
): MappingNode {
  const [first, second] = words;
  const known = node.entries.map(({ key }) => key.text);
  const pointed = known.some((key) => key.includes('.'));
  if (!first || (second && !pointed)) {
    if (first) reportKey(first, known, report);
    return node;
  }
  if (value.kind === 'nothing') return node;
  const span = { start: first.span.start, end: words.at(-1)?.span.end ?? first.span.end };
  const key = keyNode(joined(words), span);
  return { ...node, entries: [...node.entries, { key, value }] };
}

function reportKey(word: Word, known: readonly string[], report: Report): void {
  report('unknown-path', word.span, `nothing called "${shorten(word.text)}" is here`, {
    ...(suggestion(word.span, word.text, known) ?? {
      help: known.length > 0 ? `here are ${listing(known)}` : 'nothing is here',
    }),
  });
}
