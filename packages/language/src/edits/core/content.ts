import type { DocumentNode, MappingNode } from '../../document/node.ts';

/** What a part of a file says, whatever its looks: a text, nothing, a list, or keys with values. */
export type Content = string | null | readonly Content[] | Entries;

export interface Entries {
  readonly entries: readonly (readonly [key: string, value: Content])[];
}

/** Keys with values; those without a value are left out. */
export function entriesOf(values: Readonly<Record<string, Content | undefined>>): Entries {
  return {
    entries: Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  };
}

export function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content);
}

export function isEntries(content: Content): content is Entries {
  return typeof content === 'object' && content !== null && !isList(content);
}

export function contentOf(node: DocumentNode): Content {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'list':
      return node.items.map(contentOf);
    case 'mapping':
      return { entries: node.entries.map(({ key, value }) => [key.text, contentOf(value)]) };
    default:
      return null;
  }
}

export function sameContent(one: Content, other: Content): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a part stands: in each mapping or list on the way the position of an entry, from 0. */
export type Place = readonly number[];

/** The content with another one at a place. */
export function changeAt(
  content: Content,
  [position, ...rest]: Place,
  change: (content: Content) => Content,
): Content {
  if (position === undefined) return change(content);
  if (isEntries(content)) {
    return {
      entries: content.entries.map(([key, value], at) => [
        key,
        at === position ? changeAt(value, rest, change) : value,
      ]),
    };
  }
  if (!isList(content)) return content;
  return content.map((item, at) => (at === position ? changeAt(item, rest, change) : item));
}

/** Keys, and in lists positions from 0. */
export type Path = readonly (string | number)[];

/** The place to which a path leads, if there is one. */
export function placeOf(root: MappingNode, path: Path): Place | undefined {
  const place: number[] = [];
  let node: DocumentNode | undefined = root;
  for (const step of path) {
    const position: number = node ? positionOf(node, step) : -1;
    if (!node || position < 0) return undefined;
    place.push(position);
    node = childAt(node, position);
  }
  return node && place;
}

function positionOf(node: DocumentNode, step: string | number): number {
  if (node.kind === 'mapping') return node.entries.findIndex(({ key }) => key.text === `${step}`);
  return node.kind === 'list' && typeof step === 'number' && step < node.items.length ? step : -1;
}

function childAt(node: DocumentNode, position: number): DocumentNode | undefined {
  if (node.kind === 'mapping') return node.entries[position]?.value;
  return node.kind === 'list' ? node.items[position] : undefined;
}

/** The part of a file at a path. */
export function nodeAt(root: MappingNode, path: Path): DocumentNode | undefined {
  return placeOf(root, path)?.reduce<DocumentNode | undefined>(
    (node, position) => node && childAt(node, position),
    root,
  );
}
