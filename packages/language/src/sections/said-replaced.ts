import { itemIdOf } from '../document/list-items.ts';
import type { DocumentNode } from '../document/node.ts';
import { isEntrySaid } from '../formula/said-entry.ts';
import { reportKind, type Shape } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';

/** What is said of a statement that is dropped: its id, or its formula. */
export const saidText: Shape<DocumentNode> = {
  expects: 'the id or the formula of what is replaced',
  read(node, reporting) {
    if (node.kind === 'text') return node;
    reportKind(node, saidText.expects, reporting);
    return undefined;
  },
  schema: () => ({ type: 'string', minLength: 1 }),
};

/** What is said of an entry of a list that a variant replaces: beside these, keys that it has. */
export const said: Shape<DocumentNode> = {
  ...saidText,
  read: (node, reporting) => (node.kind === 'mapping' ? node : saidText.read(node, reporting)),
};

/** The entries of a list, one of which is replaced or taken out. */
export interface ReplacedEntry {
  readonly items: readonly (DocumentNode | undefined)[];
  /** Its position, from 0. */
  readonly at: number;
  /** Whose options stand without a prefix. */
  readonly owner: string | undefined;
  /** Where its place is written by number, if it is. */
  readonly number?: Span;
}

/** Warns where another entry stands at a place than is said to be replaced there. */
export function checkSaid(
  word: DocumentNode,
  { items, at, owner, number }: ReplacedEntry,
  report: Checking['report'],
): void {
  const ids = items.map(itemIdOf);
  const isIt = (item: DocumentNode | undefined) =>
    item !== undefined && isEntrySaid(item, word, ids, owner);
  const entry = items[at];
  if (entry === undefined || isIt(entry)) return;
  const found = items.findIndex(isIt);
  const place = ids[found] ?? `${found + 1}`;
  report('replaces-another', word.span, 'what stands at the place is not what is said here', {
    related: [{ span: entry.span, message: 'this stands there now' }],
    ...(found < 0
      ? { help: 'look which one is meant, and say what it says now' }
      : {
          help: `what is said stands at place ${found + 1} now: write ${place}`,
          ...(number && { fix: { span: number, text: place } }),
        }),
  });
}
