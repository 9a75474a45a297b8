import { type ScalarParts, type ScalarText, scalarText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';
import type { NothingNode, TextNode } from './node.ts';

/** A scalar as the tree has it: a text, or nothing where YAML reads it so. */
export function scalarNode(source: string, scalar: CommentedScalar): TextNode | NothingNode {
  const node = textNode(source, scalar);
  const { text, span } = node;
  if (!node.plain || !/^(|~|null|Null|NULL)$/.test(text)) return node;
  return { kind: 'nothing', span: text === '' ? signBefore(source, span) : span, noColon: false };
}

export interface CommentedScalar extends ScalarParts {
  readonly comment?: string | null | undefined;
}

/** A scalar where nothing but a text can stand, such as a key. */
export function textNode(source: string, scalar: CommentedScalar): TextNode {
  let content: ScalarText | undefined;
  return {
    kind: 'text',
    text: scalar.source ?? '',
    span: spanOf(source, scalar),
    plain: scalar.type === 'PLAIN',
    ...(scalar.comment ? { comment: scalar.comment } : {}),
    content: () => {
      content ??= scalarText(source, scalar);
      return content;
    },
  };
}

/** The sign after which something is missing, such as the colon of a key. */
function signBefore(source: string, { start }: Span): Span {
  let end = Math.min(start, source.length);
  while (end > 1 && /\s/.test(source.charAt(end - 1))) end -= 1;
  return { start: Math.max(0, end - 1), end };
}

/** Where a node of the YAML library stands, without the line breaks that YAML counts to a block. */
export function spanOf(source: string, node: unknown): Span {
  const [start, last] = rangeOf(node);
  let end = Math.min(last, source.length);
  while (end > start && /\s/.test(source.charAt(end - 1))) end -= 1;
  return { start, end };
}

function rangeOf(node: unknown): readonly [number, number] {
  if (typeof node !== 'object' || node === null || !('range' in node)) return [0, 0];
  const { range } = node;
  return Array.isArray(range) ? [Number(range[0]), Number(range[1])] : [0, 0];
}
