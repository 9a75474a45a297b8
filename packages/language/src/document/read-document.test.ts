import { describe, expect, it } from 'vitest';
import { createDiagnosticCollector } from '../diagnostics/diagnostic-collector.ts';
import { limits } from '../source/limits.ts';
import type { DocumentNode } from './node.ts';
import { readDocument } from './read-document.ts';

function read(source: string) {
  const collector = createDiagnosticCollector();
  const root = readDocument(source, collector.report);
  const found = collector
    .list()
    .map(({ code, span }) => `${code}: ${source.slice(span.start, span.end)}`);
  return { root, found };
}

/** A tree as plain values; what is refused is a question mark. */
function plain(node: DocumentNode | undefined): unknown {
  switch (node?.kind) {
    case 'text':
      return node.text;
    case 'list':
      return node.items.map(plain);
    case 'mapping':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
    case 'nothing':
      return null;
    default:
      return '?';
  }
}

describe('a YAML text', () => {
  it('becomes a tree of texts, lists, mappings and nothing', () => {
    const { root, found } = read(
      'a: 1\nb: [x, "y", ~, null]\nc:\n  d: no\n  e:\nf: { g, h: | }\n'.replace('h: | ', 'h: i '),
    );
    expect(plain(root)).toEqual({
      a: '1',
      b: ['x', 'y', null, null],
      c: { d: 'no', e: null },
      f: { g: null, h: 'i' },
    });
    expect(found).toEqual([]);
  });

  it('keeps the places of its parts, without the line breaks after them', () => {
    const source = 'a:\n  - |\n    one\n    two\n\nb: c # d\n';
    const { root } = read(source);
    const spans = root?.entries.map(({ value }) => source.slice(value.span.start, value.span.end));
    expect(spans).toEqual(['- |\n    one\n    two', 'c']);
  });

  it('marks nothing by the sign before it', () => {
    const source = 'a:\nb: [x, ]\nc:\n  -\n';
    const { root } = read(source);
    const value = root?.entries[0]?.value;
    expect(source.slice(value?.span.start, value?.span.end)).toBe(':');
  });

  it('may begin with a byte order mark and a document line, and end with one', () => {
    expect(plain(read('\ufeff---\na: b\n...\n').root)).toEqual({ a: 'b' });
  });

  it('may have CRLF line ends', () => {
    expect(plain(read('a: b\r\nc: |\r\n  d\r\n  e\r\n').root)).toEqual({ a: 'b', c: 'd\ne\n' });
  });
});

describe('a text without the structure of a model', () => {
  it.each([
    ['an empty text', '', ['empty-file: ']],
    ['only comments', '# a\n', ['empty-file: ']],
    ['an empty document', '---\n', ['empty-file: -']],
    ['a list', '- a\n- b\n', ['not-a-model: - a']],
    ['a word', 'model', ['not-a-model: model']],
    ['a null character', 'a: b\0', ['not-a-text: \0']],
    ['old line breaks', 'a: b\rc: d', ['lone-carriage-return: \r']],
    ['two documents', 'a: b\n--- \nc: d\n', ['several-documents: ---']],
    ['an end and more', 'a: b\n...\n---\nc: d\n', ['several-documents: ---']],
    ['a list as key', 'a: b\n? [c]\n: d\n', ['unusable-key: [c]']],
    ['no key', 'a: b\n: c\n', ['unusable-key: :']],
    [
      'an anchor and an alias',
      'a: &x b\nc: *x\n',
      ['alias-not-allowed: &x', 'alias-not-allowed: *x'],
    ],
    ['a tag', 'a: !!str b\n', ['tag-not-allowed: !!str']],
    ['a missing bracket', 'a: [b\nc: d\n', ['yaml-syntax: c']],
    ['a second colon', 'a: b: c\n', ['yaml-syntax: b']],
    ['an open quotation', 'a: "b\n', ['yaml-syntax: "']],
    ['a tab', 'a:\n\tb: c\n', ['yaml-syntax: \t']],
    ['an unquoted gap', 'a: [b, >>, c]\n', ['yaml-syntax: >']],
  ])('with %s has an error', (_, source, expected) => {
    expect(read(source).found).toEqual(expected);
  });

  it('reports the first error of each line only', () => {
    expect(read('a: b: c: d: e\n').found).toHaveLength(1);
    expect(read('a: "\\q \\w"\nb: "\\q"\n').found).toHaveLength(2);
  });
});

describe('lists inside one another', () => {
  const nested = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;

  it('are read to a depth of 50, the mapping around them counted', () => {
    expect(read(nested(limits.nesting - 1)).found).toEqual([]);
    expect(read(nested(limits.nesting)).found).toEqual(['nested-too-deeply: [']);
  });
});

describe('a text that was read just before', () => {
  const source = 'a: &x b\nc: d\n';

  it('gives the same tree and the same errors', () => {
    const [first, second] = [read(source), read(source)];
    expect(second.root).toBe(first.root);
    expect(second.found).toEqual(['alias-not-allowed: &x']);
  });

  it('is read again after some others', () => {
    const { root } = read(source);
    for (const other of ['a: 1\n', 'a: 2\n', 'a: 3\n']) read(other);
    expect(read(source).root).not.toBe(root);
    expect(plain(read(source).root)).toEqual(plain(root));
  });
});
