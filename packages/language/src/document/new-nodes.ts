import { plainText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';
import { idEntryOf } from './list-items.ts';
import type { DocumentNode, Entry } from './node.ts';

/** What is put in the place of an entry of a list that has an id, and goes on to have it. */
export function withId(value: DocumentNode, item: DocumentNode): DocumentNode {
  const id = idEntryOf(item);
  if (!id || item.kind !== 'mapping' || idEntryOf(value)) return value;
  if (value.kind === 'mapping') return { ...value, entries: [id, ...value.entries] };
  const keys = item.entries.map(({ key }) => key.text);
  // A formula alone is something wanted, or what cannot be.
  if (value.kind !== 'text' || keys.includes('of') || keys.includes('by')) return value;
  const key = keyNode(keys.includes('when') ? 'when' : 'want', value.span);
  return { kind: 'mapping', entries: [id, { key, value }], span: value.span, braces: true };
}

/** A key that no file has written, at the place from which it comes. */
export function keyNode(text: string, span: Span): Entry['key'] {
  return { kind: 'text', text, span, plain: true, content: () => plainText(text, span.start) };
}
