import type { ScalarText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';

/** The content of a model file as YAML gives it: texts, lists and mappings, each with its place. */
export type DocumentNode = TextNode | ListNode | MappingNode | NothingNode | RefusedNode;

/** A scalar. What it means (a number, a formula, an id) is decided by who reads it. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
  /** Whether it stands without quotes, so that YAML itself would read some words as values. */
  readonly plain: boolean;
  /** The comment on the same line. */
  readonly comment?: string;
  /** The text with the way back to the file, letter by letter. */
  content(): ScalarText;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly DocumentNode[];
  readonly span: Span;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly span: Span;
  /** Whether it is written in braces, where a comma ends a text. */
  readonly braces: boolean;
}

export interface Entry {
  readonly key: TextNode;
  readonly value: DocumentNode;
}

/** Nothing is written where a value can stand, or `null` or `~`. */
export interface NothingNode {
  readonly kind: 'nothing';
  readonly span: Span;
  /** Whether not even a colon stands after the key: `{ key }`. */
  readonly noColon: boolean;
}

/** Something that has been reported, such as an alias: no more is said about it. */
export interface RefusedNode {
  readonly kind: 'refused';
  readonly span: Span;
}

/** How many nodes there are, keys not counted. */
export function countNodes(node: DocumentNode): number {
  switch (node.kind) {
    case 'list':
      return node.items.reduce((sum, item) => sum + countNodes(item), 1);
    case 'mapping':
      return node.entries.reduce((sum, { value }) => sum + countNodes(value), 1);
    default:
      return 1;
  }
}

/** What a node is, for messages. */
export function describeNode(node: DocumentNode): string {
  switch (node.kind) {
    case 'text':
      return `the text "${shorten(node.text)}"`;
    case 'list':
      return 'a list';
    case 'mapping':
      return 'a mapping of keys to values';
    default:
      return 'nothing';
  }
}

/** A text as it can stand in a message. */
export function shorten(text: string, length = 40): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
