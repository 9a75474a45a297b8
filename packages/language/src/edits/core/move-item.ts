import {
  bracketItems,
  type Container,
  countItems,
  type Item,
  inBrackets,
  isContainer,
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

/**
 * The draft with an entry of the list or mapping at the path in another place of it, both counted
 * from 0. Comment lines just above an entry move with it.
 */
export function moveItem(draft: Draft, path: Path, from: number, to: number): Step {
  const place = placeOf(draft.root, path);
  const container = nodeAt(draft.root, path);
  if (!place || !isContainer(container)) return refuseLayout();
  const last = countItems(container) - 1;
  if (Math.min(from, to) < 0 || Math.max(from, to) > last) return refuseLayout();
  if (from === to) return draft;
  const items = movable(draft, container);
  if (!items) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place, (content) => moved(content, from, to));
  return changeText(draft, movement(draft.text, items, from, to), expected);
}

function moved(content: Content, from: number, to: number): Content {
  const move = <T>(items: readonly T[]): T[] =>
    items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
  if (isEntries(content)) return { entries: move(content.entries) };
  return isList(content) ? move(content) : content;
}

/** Entries with the comments above them and on their lines. */
function movable(draft: Draft, container: Container): Item[] | undefined {
  if (inBrackets(draft, container)) return bracketItems(container);
  return lineItems(draft, container)?.map(({ lead, lineEnd }) => ({ start: lead, end: lineEnd }));
}

/** What stands between the entries stays where it is. */
function movement(text: string, items: readonly Item[], from: number, to: number): TextChange[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const slice = ({ start, end }: Item): string => text.slice(start, end);
  const gaps = items
    .slice(low, high)
    .map(({ end }, at) => text.slice(end, items[low + at + 1]!.start));
  const [first, last, item] = [items[low]!, items[high]!, items[from]!];
  if (gaps.every((gap) => gap === gaps[0])) {
    const gap = gaps[0] ?? '';
    return from < to
      ? [deletion(item.start, items[from + 1]!.start), insertion(last.end, gap + slice(item))]
      : [insertion(first.start, slice(item) + gap), deletion(items[from - 1]!.end, item.end)];
  }
  const order = items.slice(low, high + 1);
  const turned = from < to ? [...order.slice(1), item] : [item, ...order.slice(0, -1)];
  const insert = turned.map((one, at) => slice(one) + (gaps[at] ?? '')).join('');
  return [{ from: first.start, to: last.end, insert }];
}

function deletion(from: number, to: number): TextChange {
  return { from, to, insert: '' };
}

function insertion(at: number, insert: string): TextChange {
  return { from: at, to: at, insert };
}
