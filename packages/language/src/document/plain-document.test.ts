import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { DocumentNode } from './node.ts';
import { readPlainDocument } from './plain-document.ts';
import { readAnyDocument } from './read-document.ts';

/** A tree with the place of every letter, as plain values. */
function placed(node: DocumentNode | undefined): unknown {
  switch (node?.kind) {
    case 'text': {
      const { content, ...parts } = node;
      const { text, span, toSource } = content();
      const places = Array.from({ length: text.length + 1 }, (_, at) => toSource(at));
      return { ...parts, content: { text, span, places } };
    }
    case 'list':
      return { ...node, items: node.items.map(placed) };
    case 'mapping': {
      const entries = node.entries.map(({ key, value }) => [placed(key), placed(value)]);
      return { ...node, entries };
    }
    default:
      return node;
  }
}

/** Whether the text is read without the library; where it is, it is read alike. */
function isReadAlike(source: string): boolean {
  const direct = readPlainDocument(source);
  if (direct === undefined) return false;
  const reports: unknown[] = [];
  const byLibrary = readAnyDocument(source, (...each) => reports.push(each));
  expect(reports).toEqual([]);
  expect(placed(direct)).toEqual(placed(byLibrary));
  return true;
}

function filesIn(folder: string): string[] {
  const root = new URL(`../../../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}

const cases = filesIn('catalog');
const examples = filesIn('packages/language/examples');

describe('a text that uses little of YAML', () => {
  it('is read as the library reads it, and most files are such texts', () => {
    const alike = [...cases, ...examples].filter(isReadAlike);
    expect(alike.length).toBeGreaterThan(0.7 * (cases.length + examples.length));
  });

  it.each([
    'a: b\n',
    '# c\n\na: b # d\nc: "e: f"   \n',
    'a:\n  # b\n  c: [d, e:f, "g"]\n  h: { i: j,\n    k: l }\n\n# m\nn: ~\n',
    'a: >-\n  b\n  c\n\n  d\ne: |\n  f\n   g\nh: i#j:k\n',
    'a:\n  - b # c\n  - { d: e } # f\n\n  - g: h\n    i: j\n  - k\n',
    'a:\n  [b,\n   c]\nd:\n  { e: f } # g\n',
    'a: { b: c d\n  e  \n   f, g: [h\n   i, j] }\n',
    'a: -1\nb:\n  - -2\n  - { c: -3, d: [-4, -5] }\n',
    'a b: { c to d: e, f - g  h: i }\n',
    'null: null\n',
    'a:\n  b:\n    c: d # e\nf: g\n',
  ])('such as %j', (source) => {
    expect(isReadAlike(source)).toBe(true);
  });

  it.each([
    '',
    'a: b',
    'a: b: c\n',
    'a: b\n  c\n',
    'a:\n  b: c\n   # d\ne: f\n',
    'a:\n- b\n',
    'a: "b\\n"\n',
    "a: 'it''s'\n",
    'a: &b c\n',
    'a: !b c\n',
    'a: {b}\n',
    'a: [b: c]\n',
    'a: [b,\nc]\n',
    'a: [b\nc]\n',
    'a: [b\n\n  c]\n',
    'a: [b\n  - c]\n',
    'a: { b: c\n  d: e }\n',
    'a: b\n---\nc: d\n',
    'a:\tb\n',
    '? a\n',
    '- a\n',
    'a:\n  - - b\n',
    'a: |\n  b\n   \n',
    'a: |2\n    b\n',
  ])('and not %j', (source) => {
    expect(readPlainDocument(source)).toBe(undefined);
  });

  it('such as blocks of any lines', () => {
    const line = fc.constantFrom('', 'b', 'b c ', ' d', '  e', '# f', '- g', 'h: i');
    const block = fc.record({
      header: fc.constantFrom('|', '|-', '>', '>-'),
      lines: fc.array(line, { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const entries = blocks.map(({ header, lines }, k) => {
          const all = [...lines.map((each) => each && `  ${each}`), '  z'];
          return `k${k}: ${header}\n${all.join('\n')}\n`;
        });
        // What begins deeper than it goes on is for the library.
        const isDeeperFirst = blocks.some(({ lines }) =>
          lines.find((each) => each)?.startsWith(' '),
        );
        expect(isReadAlike(entries.join('\n')) || isDeeperFirst).toBe(true);
      }),
      { numRuns: draws(980, 'STANDOFF_CONFLICTS') },
    );
  });

  it('whatever was changed in it', () => {
    const letters = fc.constantFrom(...' \n:#,[]{}-"\'|>&*!?%@~ab.\\\t\u00a0=<');
    const piece = fc.oneof(
      letters,
      fc.constantFrom(
        '\n  ',
        ': ',
        ' #',
        '- ',
        '\n\n',
        '\n    # x',
        'b\n   c',
        '-1',
        '\n  b to c: ',
        ' |\n',
        ' >\n',
        'null',
        '\n- ',
        '\n  - ',
        '\n  b: ',
        '\n    c: ',
        '\nd: ',
        '{ a: ',
        '"q"',
        '>-\n    t\n    u',
      ),
    );
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(3),
      piece,
    });
    const base = fc.oneof(
      fc.constantFrom(...cases, ...examples).map((text) => text.slice(0, 3000)),
      fc.array(piece, { maxLength: 20 }).map((pieces) => `a: ${pieces.join('')}\n`),
    );
    fc.assert(
      fc.property(base, fc.array(change, { maxLength: 3 }), (text, changes) => {
        const changed = changes.reduce((before, { at, length, piece }) => {
          const place = Math.floor(at * before.length);
          return before.slice(0, place) + piece + before.slice(place + length);
        }, text);
        isReadAlike(changed);
      }),
      { numRuns: draws(980, 'STANDOFF_CONFLICTS') },
    );
  });
});
