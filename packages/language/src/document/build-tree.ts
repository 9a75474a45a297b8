import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode, Entry, ListNode, MappingNode, NothingNode } from './node.ts';
import { scalarNode, spanOf, textNode } from './scalar-node.ts';

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
  return { kind: 'refused', span: spanOf(building.source, node) };
}

function buildList(building: Building, list: YAMLSeq): ListNode {
  const items = list.items.map((item) => buildNode(building, item));
  return { kind: 'list', items, span: spanOf(building.source, list) };
}

function buildMapping(building: Building, map: YAMLMap): MappingNode {
  return {
    kind: 'mapping',
    entries: map.items.flatMap((pair) => buildEntry(building, pair)),
    span: spanOf(building.source, map),
    braces: map.flow === true,
  };
}

function buildEntry(building: Building, { key, value }: Pair): Entry[] {
  const span = spanOf(building.source, key);
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
