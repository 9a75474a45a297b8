import type { DocumentNode, Entry, ListNode } from './node.ts';

/** The entry `id: NAME` of an entry of a list, if it has one. */
export function idEntryOf(item: DocumentNode | undefined): Entry | undefined {
  if (item?.kind !== 'mapping') return undefined;
  return item.entries.find(({ key, value }) => key.text === 'id' && value.kind === 'text');
}

/** The id of an entry of a list, by which paths may name it. */
export function itemIdOf(item: DocumentNode | undefined): string | undefined {
  const value = idEntryOf(item)?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

/** Where a step of a path leads in a list, from 0: by a number from 1 or by an id; -1 where it leads nowhere. */
export function positionOf({ items }: ListNode, step: string): number {
  if (!/^\d+$/.test(step)) return items.findIndex((item) => itemIdOf(item) === step);
  const position = /^[1-9]/.test(step) ? Number(step) - 1 : -1;
  return position < items.length ? position : -1;
}
