import type { DocumentNode, MappingNode, TextNode } from '../document/node.ts';
import type { Path } from '../edits/core/content.ts';
import { resolvePath } from '../edits/references/names-in-path.ts';

/** A text or a key of a file: where it stands, and which place of the file it speaks of. */
export interface FileText {
  readonly node: TextNode;
  readonly isKey: boolean;
  readonly path: Path;
  /** The same as the path but in what variants set, where it is the path of what is set. */
  readonly meaning: Path;
}

/** All texts and keys of a file, in the order of the text. */
export function* fileTexts(root: MappingNode): Generator<FileText> {
  yield* textsIn(root, root, [], []);
}

function* textsIn(
  root: MappingNode,
  node: DocumentNode,
  path: Path,
  meaning: Path,
): Generator<FileText> {
  if (node.kind === 'text') yield { node, isKey: false, path, meaning };
  if (node.kind === 'list') {
    for (const [at, item] of node.items.entries()) {
      yield* textsIn(root, item, [...path, at], [...meaning, at]);
    }
  }
  if (node.kind !== 'mapping') return;
  for (const { key, value } of node.entries) {
    const inner = [...path, key.text];
    const inside = [...meaning, key.text];
    yield { node: key, isKey: true, path: inner, meaning: inside };
    const isSet = inside.length === 4 && inside[0] === 'variants' && inside[2] === 'set';
    yield* textsIn(root, value, inner, isSet ? resolvePath(root, key.text.split('.')) : inside);
  }
}
