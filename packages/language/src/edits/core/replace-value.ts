import type { DocumentNode, TextNode } from '../../document/node.ts';
import { inBrackets, isBlank, isContainer, lineItems } from './container-items.ts';
import {
  type Content,
  changeAt,
  contentOf,
  isEntries,
  nodeAt,
  type Path,
  placeOf,
} from './content.ts';
import { changeText, type Draft, refuseLayout, type Step } from './draft.ts';
import { colonAfterKey } from './key-colon.ts';
import type { TextChange } from './text-change.ts';
import { isBlockScalar, rewriteScalar, type Surroundings } from './written-scalar.ts';
import { writeInBrackets } from './written-value.ts';

/** The draft with another value at the path. A text keeps its kind of quotes. */
export function replaceValue(draft: Draft, path: Path, value: Content): Step {
  const place = placeOf(draft.root, path);
  const node = nodeAt(draft.root, path);
  if (!place || !node) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place, () => value);
  const changes = replacement(draft, path, node, value);
  return changes ? changeText(draft, changes, expected) : refuseLayout();
}

function replacement(
  draft: Draft,
  path: Path,
  node: DocumentNode,
  value: Content,
): TextChange[] | undefined {
  const { text } = draft;
  const { start, end } = node.span;
  if (node.kind === 'text' && typeof value === 'string') {
    return [{ from: start, to: end, insert: rewritten(draft, path, node, value) }];
  }
  const insert =
    typeof value === 'string'
      ? rewriteScalar('', value, surroundingsOf(draft, path))
      : writeInBrackets(value);
  if (node.kind === 'nothing') {
    const isSign = text.slice(start, end) === ':' || text.slice(start, end) === '-';
    return [
      isSign ? { from: end, to: end, insert: ` ${insert}` } : { from: start, to: end, insert },
    ];
  }
  if (!isContainer(node) || inBrackets(draft, node)) return [{ from: start, to: end, insert }];
  return blockReplacement(draft, path, node, insert);
}

/** Lines below a key make way for a value behind it. */
function blockReplacement(
  draft: Draft,
  path: Path,
  node: DocumentNode,
  insert: string,
): TextChange[] | undefined {
  const colon = colonAfterKey(draft, path);
  if (colon === undefined || !isContainer(node)) return undefined;
  const items = lineItems(draft, node);
  const [first, last] = [items?.[0], items?.at(-1)];
  if (!first || !last || !isBlank(draft.text.slice(colon, first.lineStart))) return undefined;
  return [{ from: colon, to: last.lineEnd, insert: ` ${insert}` }];
}

function rewritten(draft: Draft, path: Path, node: TextNode, value: string): string {
  const before = draft.text.slice(node.span.start, node.span.end);
  const column = keyColumnOf(draft, path);
  if (isBlockScalar(node, before) && column !== undefined && isFoldable(value)) {
    return folded(before, value, column + 2, draft.newline);
  }
  return rewriteScalar(
    isBlockScalar(node, before) ? '' : before,
    value,
    surroundingsOf(draft, path),
  );
}

function surroundingsOf({ text, root }: Draft, path: Path): Surroundings {
  const inside = path.some((_, depth) => {
    const node = nodeAt(root, path.slice(0, depth));
    return isContainer(node) && inBrackets({ text }, node);
  });
  return inside ? 'brackets' : 'lines';
}

function keyColumnOf({ text, root }: Draft, path: Path): number | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const key =
    parent?.kind === 'mapping' &&
    parent.entries.find((entry) => entry.key.text === path.at(-1))?.key;
  return key ? key.span.start - (text.lastIndexOf('\n', key.span.start - 1) + 1) : undefined;
}

/** Whether a folded block can hold the text: one paragraph, no blanks that folding would change. */
function isFoldable(value: string): boolean {
  return /^\S+( \S+)*$/.test(value) && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value);
}

/** The text in lines of at most a hundred columns under `>-`. */
function folded(before: string, value: string, column: number, newline: string): string {
  const header = /^[|>][^\r\n]*/.exec(before)?.[0] ?? '>-';
  const comment = /\s#.*$/.exec(header)?.[0] ?? '';
  const lines: string[] = [];
  for (const word of value.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || column + last.length + 1 + word.length > 100) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return [`>-${comment}`, ...lines.map((line) => ' '.repeat(column) + line)].join(newline);
}

/** The draft with another name for the key with which the path ends. */
export function renameKey(draft: Draft, path: Path, to: string): Step {
  const parentPath = path.slice(0, -1);
  const parent = nodeAt(draft.root, parentPath);
  const place = placeOf(draft.root, path);
  const at = place?.at(-1);
  const entry = at !== undefined && parent?.kind === 'mapping' ? parent.entries[at] : undefined;
  if (!place || !entry) return refuseLayout();
  const expected = changeAt(contentOf(draft.root), place.slice(0, -1), (content) =>
    isEntries(content)
      ? { entries: content.entries.map(([key, value], index) => [index === at ? to : key, value]) }
      : content,
  );
  const { start, end } = entry.key.span;
  const insert = rewriteScalar(draft.text.slice(start, end), to, surroundingsOf(draft, parentPath));
  return changeText(draft, [{ from: start, to: end, insert }], expected);
}
