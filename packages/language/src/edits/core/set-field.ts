import {
  type Content,
  changeAt,
  contentOf,
  nodeAt,
  type Path,
  placeOf,
  sameContent,
} from './content.ts';
import { changeText, type Draft, refuseLayout, type Step } from './draft.ts';
import { insertItem } from './insert-item.ts';
import { removeItem } from './remove-item.ts';
import { replaceValue } from './replace-value.ts';
import { writeInBrackets } from './written-value.ts';

/**
 * The draft with a value under a key of the mapping at the path, or without the key. A new key stands
 * where it does in `order`, or last.
 */
export function setField(
  draft: Draft,
  path: Path,
  key: string,
  value: Content | undefined,
  order: readonly string[] = [],
  inLines?: boolean,
): Step {
  const node = nodeAt(draft.root, path);
  if (node?.kind !== 'mapping') return refuseLayout();
  const at = node.entries.findIndex((entry) => entry.key.text === key);
  if (value === undefined) return at < 0 ? draft : removeItem(draft, path, at);
  const old = node.entries[at]?.value;
  const item = { key, value, ...(inLines === undefined ? {} : { inLines }) };
  if (!old) return insertItem(draft, path, newPosition(node.entries, key, order), item);
  return sameContent(contentOf(old), value) ? draft : replaceValue(draft, [...path, key], value);
}

/** After the last of the keys that come before it in the order. */
function newPosition(
  entries: readonly { readonly key: { readonly text: string } }[],
  key: string,
  order: readonly string[],
): number {
  const rank = order.indexOf(key);
  const isOrdered = entries.some(({ key: { text } }) => order.includes(text));
  if (rank < 0 || !isOrdered) return entries.length;
  const before = entries.findLastIndex(({ key: { text } }) => {
    const other = order.indexOf(text);
    return other >= 0 && other < rank;
  });
  return before + 1;
}

/** The draft with a short form, such as a formula, written out as the value of a key: `{ want: … }`. */
export function writeOut(draft: Draft, path: Path, key: string): Step {
  const place = placeOf(draft.root, path);
  const node = nodeAt(draft.root, path);
  if (!place || !node || node.kind === 'nothing') return refuseLayout();
  if (node.kind === 'mapping') return draft;
  const { start, end } = node.span;
  const source = draft.text.slice(start, end);
  const content = contentOf(node);
  const kept = !/[\n|>]/.test(source.slice(0, 1)) && !source.includes('\n');
  const safe = node.kind === 'list' || writeInBrackets(content) === source || /^["']/.test(source);
  const value = kept && safe ? source : writeInBrackets(content);
  const expected = changeAt(contentOf(draft.root), place, () => ({ entries: [[key, content]] }));
  return changeText(draft, [{ from: start, to: end, insert: `{ ${key}: ${value} }` }], expected);
}
