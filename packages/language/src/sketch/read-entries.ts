import type { DocumentNode, MappingNode } from '../document/node.ts';
import { type Content, contentOf, nodeAt, type Path } from '../edits/core/content.ts';

/** An entry of a section as it is written, and where it stands. */
export interface SketchedEntry {
  readonly path: Path;
  readonly content: Content;
}

/** Sections of which the entries are read, and how deep these stand in them. */
const depths: Readonly<Record<string, number>> = {
  quantities: 1,
  sources: 1,
  claims: 1,
  bodies: 1,
  agreements: 1,
  'forbidden-moves': 1,
  perceptions: 2,
  misread: 2,
  signals: 1,
  threats: 1,
  deals: 1,
  doubts: 1,
  findings: 1,
  variants: 1,
  timeline: 1,
};

export function readEntries(root: MappingNode): Record<string, SketchedEntry[]> {
  return Object.fromEntries(
    Object.entries(depths).map(([section, depth]) => {
      const node = nodeAt(root, [section]);
      return [section, node ? entriesIn(node, [section], depth) : []];
    }),
  );
}

function entriesIn(node: DocumentNode, path: Path, depth: number): SketchedEntry[] {
  if (depth === 0) return [{ path, content: contentOf(node) }];
  if (node.kind === 'list') {
    return node.items.flatMap((item, at) => entriesIn(item, [...path, at], depth - 1));
  }
  return node.kind === 'mapping'
    ? node.entries.flatMap(({ key, value }) => entriesIn(value, [...path, key.text], depth - 1))
    : [];
}
