import type { DocumentNode, MappingNode } from '../../document/node.ts';
import { sectionsByKey } from '../../sections/index.ts';
import type { Span } from '../../source/span.ts';
import { nodeAt, type Path } from './content.ts';

/**
 * A place of a file in words, with its path as variants write it: `how United States sees North Korea
 * (perceptions.us.dprk.add)`.
 */
export function sayPlace(root: MappingNode, span: Span): string {
  const path = pathAt(root, span);
  const written = path.map(stepOf).join('.');
  const words = sayPath(root, path);
  return words === written || written === '' ? words : `${words} (${written})`;
}

/** The innermost part of the file in which the span lies. */
export function pathAt(node: DocumentNode, span: Span): Path {
  const holds = (part: Span) => part.start <= span.start && span.end <= part.end;
  if (node.kind === 'list') {
    const at = node.items.findIndex((item) => holds(item.span));
    const item = node.items[at];
    return item === undefined ? [] : [at, ...pathAt(item, span)];
  }
  if (node.kind !== 'mapping') return [];
  const entry = node.entries.find(({ key, value }) => holds(key.span) || holds(value.span));
  return entry === undefined ? [] : [entry.key.text, ...pathAt(entry.value, span)];
}

/** Places in lists are counted from 1. */
function stepOf(step: string | number): string {
  return typeof step === 'number' ? `${step + 1}` : step;
}

function sayPath(root: MappingNode, [section, id, ...inside]: Path): string {
  if (section === undefined) return 'the file';
  const entry = sectionsByKey.get(`${section}`)?.entry;
  if (id === undefined || entry === undefined) return `${section}`;
  if (typeof entry === 'string') return `${entry} ${nameAt(root, [section, id])}`;
  return entry(id, inside, (...path) => nameAt(root, path));
}

/** What is shown for the entry at a path: its name or title, else its id or number. */
function nameAt(root: MappingNode, path: Path): string {
  for (const key of ['name', 'title']) {
    const node = nodeAt(root, [...path, key]);
    if (node?.kind === 'text') return node.text;
  }
  return stepOf(path.at(-1) ?? '');
}
