import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode, Entry, TextNode } from '../document/node.ts';
import { lastStart } from '../source/last-start.ts';
import { limits } from '../source/limits.ts';
import { plainText } from '../source/scalar-text.ts';
import type { Span } from '../source/span.ts';

/** JSON read as the content of a file, so that the shapes of the file read it. */
export interface JsonDocument {
  readonly root: DocumentNode;
  /** The place of a span: `statement.want`, or nothing for the whole. */
  placeOf(span: Span): string;
}

/**
 * Data that came as JSON, which may be anything. What JSON does not have stands for nothing; what is
 * nested too deeply is reported.
 */
export function readJsonNode(value: unknown, report: Report): JsonDocument {
  const starts: number[] = [];
  const paths: string[] = [];
  let end = 0;
  let full = false;
  /** Every part begins where the one before it ended, so that a span tells which one is meant. */
  const begin = (path: string, length: number): Span => {
    const start = end;
    starts.push(start);
    paths.push(path);
    end = start + length + 1;
    return { start, end: start + length };
  };
  const textNode = (text: string, plain: boolean, path: string): TextNode => {
    const span = begin(path, text.length);
    return { kind: 'text', text, plain, span, content: () => plainText(text, span.start) };
  };
  const read = (part: unknown, path: string, depth: number): DocumentNode => {
    if (starts.length > limits.yamlParts) {
      const span = begin(path, 0);
      if (!full)
        report('too-many', span, `at most ${limits.yamlParts.toLocaleString('en')} parts are read`);
      full = true;
      return { kind: 'refused', span };
    }
    if (depth > limits.nesting) {
      const span = begin(path, 0);
      report(
        'nested-too-deeply',
        span,
        `lists and objects stand more than ${limits.nesting} deep inside one another`,
      );
      return { kind: 'refused', span };
    }
    if (typeof part === 'string') return textNode(part, false, path);
    if (typeof part === 'number' || typeof part === 'boolean') {
      return textNode(`${part}`, true, path);
    }
    const span = begin(path, 0);
    const inside = (key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);
    if (Array.isArray(part)) {
      const items = part.map((item, at) => read(item, inside(at + 1), depth + 1));
      return { kind: 'list', items, span };
    }
    if (typeof part !== 'object' || part === null) return { kind: 'nothing', span, noColon: false };
    const entries = Object.entries(part).map(
      ([key, inner]): Entry => ({
        key: textNode(key, true, inside(key)),
        value: read(inner, inside(key), depth + 1),
      }),
    );
    return { kind: 'mapping', entries, span, braces: true };
  };
  return {
    root: read(value, '', 0),
    placeOf: ({ start }) => paths[lastStart(starts, start)] ?? '',
  };
}
