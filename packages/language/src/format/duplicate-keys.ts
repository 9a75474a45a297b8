import type { DocumentNode, TextNode } from '../document/node.ts';
import { reportDuplicate } from '../shapes/mapping.ts';
import type { Reporting } from '../shapes/shape.ts';

/** Reports keys that stand twice in one mapping, anywhere in a tree. */
export function reportDuplicateKeys(node: DocumentNode, reporting: Reporting): void {
  if (node.kind === 'list') for (const item of node.items) reportDuplicateKeys(item, reporting);
  if (node.kind !== 'mapping') return;
  const first = new Map<string, TextNode>();
  for (const { key, value } of node.entries) {
    if (reporting.isFull()) return;
    const before = first.get(key.text);
    if (before) reportDuplicate(key, before, reporting);
    else first.set(key.text, key);
    reportDuplicateKeys(value, reporting);
  }
}
