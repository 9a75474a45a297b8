import type { DocumentNode, MappingNode, TextNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import type { Path } from '../edits/core/content.ts';
import { resolvePath } from '../edits/references/names-in-path.ts';
import { openBrackets } from './open-brackets.ts';

/** What is written at a place of a text that may be unfinished. */
export interface CursorPlace {
  /** Where the word begins that is written here, and the word as far as it goes. */
  readonly from: number;
  readonly word: string;
  /** What stands before the word in the same value or key. */
  readonly before: string;
  readonly isKey: boolean;
  /** Where this is in the file, and which place of the file it speaks of. */
  readonly path: Path;
  readonly meaning: Path;
  /** The file up to here, as far as it can be read. */
  readonly root: MappingNode;
}

/** Stands in the text for what is being written. */
const MARK = 'cursor0is0here';

/**
 * Finds out what is written at an offset. What comes after it is left out, so that it may be wrong,
 * and brackets and quotes that are open are closed. Undefined in a comment, and where what comes
 * before has no structure to go by.
 */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const word = /[\w.-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const from = offset - word.length;
  const head = text.slice(0, from);
  const open = openBrackets(head);
  for (const tail of open === '' ? ['', ':'] : [open]) {
    const root = readDocument(`${head}${MARK}${tail}`, () => {});
    const found = root && findMark(root, []);
    if (!found) continue;
    const { node, isKey, path } = found;
    const before = node.text.slice(0, node.text.indexOf(MARK));
    return { from, word, before, isKey, path, meaning: meaningOf(root, path), root };
  }
  return undefined;
}

interface FoundNode {
  readonly node: TextNode;
  readonly isKey: boolean;
  readonly path: Path;
}

function findMark(node: DocumentNode, path: Path): FoundNode | undefined {
  if (node.kind === 'text') {
    return node.text.includes(MARK) ? { node, isKey: false, path } : undefined;
  }
  // It is the last thing in the text.
  if (node.kind === 'list') {
    const last = node.items.at(-1);
    return last && findMark(last, [...path, node.items.length - 1]);
  }
  if (node.kind !== 'mapping') return undefined;
  const entry = node.entries.at(-1);
  if (!entry) return undefined;
  const { key, value } = entry;
  if (key.text.includes(MARK)) return { node: key, isKey: true, path: [...path, key.text] };
  return findMark(value, [...path, key.text]);
}

function meaningOf(root: MappingNode, path: Path): Path {
  if (path[0] !== 'variants' || path[2] !== 'set' || path.length < 4) return path;
  if (`${path[3]}`.includes(MARK)) return path;
  return [...resolvePath(root, `${path[3]}`.split('.')), ...path.slice(4)];
}
