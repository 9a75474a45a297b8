import { itemIdOf } from '../document/list-items.ts';
import { withId } from '../document/new-nodes.ts';
import type { DocumentNode, Entry, ListNode, MappingNode } from '../document/node.ts';

/**
 * A file laid over another one, key by key: mappings that are in both are laid over one another, in the order of the one
 * below, and what is new comes after; anything else stands in place of what was there, and an empty value takes it out.
 * Where a list has ids and a mapping of nothing but such ids is laid over it, these entries are replaced, and keep their ids.
 */
export function layOver(below: MappingNode, above: MappingNode): MappingNode {
  const overlaid = below.entries.flatMap((entry): Entry[] => {
    const over = above.entries.find(({ key }) => key.text === entry.key.text);
    if (!over) return [entry];
    if (over.value.kind === 'nothing') return [];
    return [{ key: over.key, value: layValue(entry.value, over.value) }];
  });
  const known = new Set(below.entries.map(({ key }) => key.text));
  const added = above.entries.filter(
    ({ key, value }) => !known.has(key.text) && value.kind !== 'nothing',
  );
  return { ...above, entries: [...overlaid, ...added] };
}

function layValue(below: DocumentNode, above: DocumentNode): DocumentNode {
  if (above.kind !== 'mapping') return above;
  if (below.kind === 'mapping') return layOver(below, above);
  return below.kind === 'list' && namesItsEntries(below, above) ? layItems(below, above) : above;
}

function namesItsEntries({ items }: ListNode, { entries }: MappingNode): boolean {
  const ids = new Set(items.map(itemIdOf));
  return entries.length > 0 && entries.every(({ key }) => ids.has(key.text));
}

function layItems(list: ListNode, { entries }: MappingNode): ListNode {
  const items = list.items.flatMap((item): DocumentNode[] => {
    const over = entries.find(({ key }) => key.text === itemIdOf(item))?.value;
    if (!over) return [item];
    if (over.kind === 'nothing') return [];
    return [withId(over, item)];
  });
  return { ...list, items };
}
