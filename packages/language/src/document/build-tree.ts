import { isMap, isScalar, isSeq, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { type ScalarParts, type ScalarText, scalarText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';
import type { DocumentNode, Entry, ListNode, MappingNode, NothingNode, TextNode } from './node.ts';

/** The tree of a YAML document without YAML's own ways of saying the same. */
export function buildTree(source: string, contents: unknown, report: Report): DocumentNode {
  if (contents === null) return { kind: 'nothing', span: { start: 0, end: 0 }, noColon: false };
  return buildNode({ source, report }, contents);
}

interface Building {
  readonly source: string;
  readonly report: Report;
}

function buildNode(building: Building, node: unknown): DocumentNode {
  if (isMap(node)) return buildMapping(building, node);
  if (isSeq(node)) return buildList(building, node);
  if (isScalar(node)) return scalarNode(building.source, node);
  return { kind: 'refused', span: spanOf(building, node) };
}

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
    span: spanOf({ source }, scalar),
    plain: scalar.type === Scalar.PLAIN,
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

function buildList(building: Building, list: YAMLSeq): ListNode {
  const items = list.items.map((item) => buildNode(building, item));
  return { kind: 'list', items, span: spanOf(building, list) };
}

function buildMapping(building: Building, map: YAMLMap): MappingNode {
  return {
    kind: 'mapping',
    entries: map.items.flatMap((pair) => buildEntry(building, pair)),
    span: spanOf(building, map),
    braces: map.flow === true,
  };
}

function buildEntry(building: Building, { key, value }: Pair): Entry[] {
  const span = spanOf(building, key);
  if (!isScalar(key)) {
    building.report('unusable-key', span, 'a key is a word, not a list or a mapping', {
      help: 'put a text that begins with [ or { in quotes',
    });
    return [];
  }
  const text = key.source ?? '';
  if (text === '') {
    const colon = building.source.indexOf(':', span.start);
    const place = colon < 0 ? span : { start: colon, end: colon + 1 };
    building.report('unusable-key', place, 'before this colon a key is missing');
    return [];
  }
  const node = textNode(building.source, key);
  const missing: NothingNode = { kind: 'nothing', span, noColon: true };
  return [{ key: node, value: value === null ? missing : buildNode(building, value) }];
}

/** Without the line breaks that YAML counts to a block. */
function spanOf({ source }: Pick<Building, 'source'>, node: unknown): Span {
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
