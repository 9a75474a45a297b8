import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, Scalar } from 'yaml';

/** A YAML file as its structure, for changing it: scalars as they are written, lists, mappings. */
export type Tree = string | { readonly list: Tree[] } | { readonly entries: [string, Tree][] };

export function readTree(text: string): Tree {
  return treeOf(parseDocument(text, { uniqueKeys: false, schema: 'failsafe' }).contents);
}

function treeOf(node: unknown): Tree {
  if (isSeq(node)) return { list: node.items.map(treeOf) };
  if (isMap(node)) {
    return { entries: node.items.map(({ key, value }) => [writtenKey(key), treeOf(value)]) };
  }
  return isScalar(node) ? writtenScalar(node) : '';
}

function writtenKey(key: unknown): string {
  return isScalar(key) ? writtenScalar(key) : '[key]';
}

/** Scalars that stand alone in every surrounding stay as they are, the others get quotes. */
function writtenScalar({ source = '', type }: Scalar): string {
  const isPlain = type === Scalar.PLAIN && /^[^\s,[\]{}#&*!|>'"%@`:][^,[\]{}#:\n]*$/.test(source);
  return isPlain ? source : JSON.stringify(source);
}

export function writeTree(tree: Tree, indent = ''): string {
  if (typeof tree === 'string') return tree;
  if ('list' in tree) return `[${tree.list.map((item) => writeTree(item, ' ')).join(', ')}]`;
  const entries = tree.entries.map(([key, value]) => `${key}: ${writeTree(value, ' ')}`);
  return indent === '' ? `${entries.join('\n')}\n` : `{ ${entries.join(', ')} }`;
}

/** A change to one place of a tree. */
export interface Change {
  readonly kind: (typeof kinds)[number];
  /** Which list or mapping, and which of its items; counted around. */
  readonly at: number;
  readonly item: number;
  readonly text: string;
}

const kinds = [
  'delete',
  'repeat',
  'reverse',
  'rename',
  'replace',
  'list',
  'mapping',
  'move',
] as const;

export const nasty = [
  ...['', '~', 'null', 'true', 'no', 'yes/no', '0', '-1', '1e400', '.nan', '0x10', '007', '¶8'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    'then',
    's1',
    's0',
    "'>>'",
  ],
  ...['and', 'not', 'a.b', 'a.b.c', '.', '..', 'a..b', 'us', 'us.strike', 'x'.repeat(65), ' '],
  ...[
    'türkiye',
    'wаr',
    '\u202eabc',
    'a\u200bb',
    '"\\0"',
    '\u2028',
    '\ud800',
    '😀',
    'a\tb',
    '"a\\nb"',
  ],
  ...[
    's1 > s2',
    's1 ? s1',
    '"9 votes, no veto by"',
    '0 votes',
    '0.3 to 0.9',
    '2017-02-30',
    'a to b',
  ],
  ...['decision-makers', 'variants', 'facts', 'because', 'want', 'equally', '(((', 'not not a = b'],
];

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
    item: fc.nat(),
    text: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 4 },
);

type Parent = Exclude<Tree, string>;

/** The tree with a change made in place. */
export function applyChange(tree: Tree, { kind, at, item, text }: Change): void {
  const parents = parentsIn(tree).filter((parent) => itemsOf(parent).length > 0);
  const parent = parents[at % Math.max(parents.length, 1)];
  if (!parent) return;
  const items = itemsOf(parent);
  const index = item % items.length;
  if (kind === 'delete') items.splice(index, 1);
  if (kind === 'repeat') items.splice(index, 0, structuredClone(items[index]!));
  if (kind === 'reverse') items.reverse();
  if (kind === 'rename' && 'entries' in parent) parent.entries[index]![0] = text;
  const value = newValue(kind, text, parents[item % parents.length]!);
  if (value === undefined) return;
  if ('entries' in parent) parent.entries[index]![1] = value;
  else parent.list[index] = value;
}

function newValue(kind: Change['kind'], text: string, other: Parent): Tree | undefined {
  switch (kind) {
    case 'replace':
      return text;
    case 'list':
      return { list: [text, text] };
    case 'mapping':
      return { entries: [[text, text]] };
    default:
      return kind === 'move' ? structuredClone(other) : undefined;
  }
}

function itemsOf(parent: Parent): unknown[] {
  return 'list' in parent ? parent.list : parent.entries;
}

function parentsIn(tree: Tree): Parent[] {
  if (typeof tree === 'string') return [];
  const children = 'list' in tree ? tree.list : tree.entries.map(([, value]) => value);
  return [tree, ...children.flatMap(parentsIn)];
}
