import {
  bracketItems,
  type Container,
  countItems,
  type Item,
  inBrackets,
  isBlank,
  isContainer,
  type LineItem,
  lineItem,
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
import { colonAfterKey } from './key-colon.ts';
import type { TextChange } from './text-change.ts';

/**
 * The draft without the entry number `at`, from 0, of the list or mapping at the path. Comments on
 * the lines of the entry go with it; those above it stay. An emptied list is written `[]`.
 */
export function removeItem(draft: Draft, path: Path, at: number): Step {
  const place = placeOf(draft.root, path);
  const container = nodeAt(draft.root, path);
  if (!place || !isContainer(container) || at >= countItems(container)) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place, (content) => withoutItem(content, at));
  const changes = removal(draft, path, container, at);
  return changes ? changeText(draft, changes, expected) : refuseLayout();
}

function withoutItem(content: Content, at: number): Content {
  if (isEntries(content)) return { entries: content.entries.toSpliced(at, 1) };
  return isList(content) ? content.toSpliced(at, 1) : content;
}

function removal(
  draft: Draft,
  path: Path,
  container: Container,
  at: number,
): TextChange[] | undefined {
  const brackets = inBrackets(draft, container);
  if (brackets) return [remove(removalInBrackets(draft, bracketItems(container), at))];
  const items = lineItems(draft, container);
  if (items && items.length === 1) return emptied(draft, path, container, items[0]!);
  return items
    ? [remove(removalOfLines(draft, items, at))]
    : removalOnSharedLine(draft, container, at);
}

function remove({ start, end }: Item): TextChange {
  return { from: start, to: end, insert: '' };
}

/** With the comma after it, or the one before it; comments between entries stay. */
function removalInBrackets({ text }: Draft, items: readonly Item[], at: number): Item {
  const { start, end } = items[at]!;
  const next = items[at + 1];
  const before = items[at - 1];
  if (next) {
    const hasComment = text.slice(end, next.start).includes('#');
    return { start, end: hasComment ? text.indexOf(',', end) + 1 : next.start };
  }
  const hasComment = before === undefined || text.slice(before.end, start).includes('#');
  return hasComment ? { start, end } : { start: before.end, end };
}

/** Of two empty stretches that would meet, the smaller one goes too. */
function removalOfLines({ text }: Draft, items: readonly LineItem[], at: number): Item {
  const { lineStart, lineEnd } = items[at]!;
  const before = items[at - 1];
  const next = items[at + 1];
  const gapBefore = before && text.slice(before.lineEnd, lineStart);
  const gapAfter = next && text.slice(lineEnd, next.lineStart);
  const takesBefore =
    gapBefore !== undefined &&
    isBlank(gapBefore) &&
    (gapAfter === undefined || !isBlank(gapAfter) || gapBefore.length <= gapAfter.length);
  if (takesBefore) return { start: lineStart - gapBefore.length, end: lineEnd };
  const end =
    gapAfter !== undefined && isBlank(gapAfter) ? next!.lineStart : afterLine(text, lineEnd);
  return { start: lineStart, end };
}

/** After the line break at an offset. */
function afterLine(text: string, lineEnd: number): number {
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : Math.min(text.length, lineEnd + 1);
}

/**
 * An entry of a mapping that begins behind a dash: the place of the first one is taken by the second one,
 * and any other goes with its lines, unless comments stand around it.
 */
function removalOnSharedLine(
  { text }: Draft,
  container: Container,
  at: number,
): TextChange[] | undefined {
  if (container.kind !== 'mapping') return undefined;
  const items = bracketItems(container);
  const [first, second] = items;
  if (!first || !second) return undefined;
  if (at === 0) return [{ from: first.start, to: second.start, insert: '' }];
  const [before, item] = [items[at - 1]!, items[at]!];
  const { lineEnd } = lineItem(text, item);
  const around = text.slice(before.end, item.start) + text.slice(item.end, lineEnd);
  return isBlank(around) ? [{ from: before.end, to: lineEnd, insert: '' }] : undefined;
}

/** The only entry of a block: brackets with nothing in them stand behind the key. */
function emptied(
  draft: Draft,
  path: Path,
  { kind }: Container,
  { lineStart, lineEnd }: LineItem,
): TextChange[] | undefined {
  const colon = colonAfterKey(draft, path);
  if (colon === undefined) return undefined;
  const brackets = kind === 'mapping' ? ' {}' : ' []';
  const lines = { from: lineStart, to: afterLine(draft.text, lineEnd), insert: '' };
  return [{ from: colon, to: colon, insert: brackets }, lines];
}
