import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { parseConflict } from '../../src/parse-conflict.ts';
import { readModelText } from '../../src/read-model-text.ts';
import { modelJsonSchema } from '../../src/schema/json-schema.ts';

/** Seconds for all tests of this file together. */
const seconds = Number(process.env['STANDOFF_FUZZ_SECONDS'] ?? 9);
/** How long one file may take to read, on a machine that does other things as well. */
const patience = 2000;

const models = readModels(['catalog/', 'packages/language/examples/']);
const validate = new Ajv2020({ allErrors: false }).compile(modelJsonSchema());

function readModels(folders: readonly string[]): string[] {
  const root = new URL('../../../../', import.meta.url);
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.standoff.yaml'))
      .map((name) => readFileSync(new URL(folder + name, root), 'utf8'))
      .filter((text) => text.length < 20_000),
  );
}

/** Reads a file and checks what holds of every file, good or bad. */
function checkReading(text: string): void {
  const start = performance.now();
  const { conflict, diagnostics, source } = parseConflict(text);
  expect(performance.now() - start).toBeLessThan(patience);
  expect(source.text).toBe(text);
  const places = diagnostics.flatMap(({ span, fix, related = [] }) => [
    span,
    ...(fix ? [fix.span] : []),
    ...related.map((other) => other.span),
  ]);
  for (const place of places) {
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(text.length);
  }
  const isRefused = diagnostics.some(({ severity }) => severity === 'error');
  expect(conflict === undefined).toBe(isRefused);
  if (conflict) expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
}

const nasty = [
  ...['', '~', 'null', 'true', 'no', 'yes/no', '0', '-1', '1e400', '.nan', '0x10', '007', '¶8'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', 's1', 's0', '>>'],
  ...['and', 'not', 'a.b', 'a.b.c', '.', '..', 'a..b', 'us', 'us.strike', 'x'.repeat(65), ' '],
  ...[
    'türkiye',
    'wаr',
    '\u202eabc',
    'a\u200bb',
    '\u0000',
    '\u2028',
    '\ud800',
    '😀',
    'a\tb',
    'a\nb',
  ],
  ...['s1 > s2', 's1 ? s1', '9 votes, no veto by', '0 votes', '0.3 to 0.9', '2017-02-30', 'a to b'],
  ...['decision-makers', 'variants', 'facts', 'because', 'want', 'equally', '(((', 'not not a = b'],
];

/** A change to one place of a YAML document. */
interface Change {
  readonly kind: 'delete' | 'repeat' | 'swap' | 'rename' | 'replace' | 'list' | 'mapping' | 'move';
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>(
      ...(['delete', 'repeat', 'swap', 'rename', 'replace', 'list', 'mapping', 'move'] as const),
    ),
    at: fc.nat(),
    to: fc.nat(),
    text: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 4 },
);

type Parent = YAMLMap | YAMLSeq;

/** All lists and mappings of a document, from the outside in. */
function collectionsOf(document: Document): Parent[] {
  const found: Parent[] = [];
  const open: unknown[] = [document.contents];
  for (const node of open) {
    if (!isCollection(node)) continue;
    if (isMap(node) || isSeq(node)) found.push(node);
    for (const item of node.items) open.push(...(isPair(item) ? [item.key, item.value] : [item]));
  }
  return found;
}

function applyChange(document: Document, { kind, at, to, text }: Change): void {
  const parents = collectionsOf(document).filter((parent) => parent.items.length > 0);
  const parent = parents[at % Math.max(parents.length, 1)];
  if (!parent) return;
  const { items } = parent;
  const index = to % items.length;
  const item = items[index];
  if (kind === 'delete') items.splice(index, 1);
  if (kind === 'repeat') items.splice(index, 0, item as never);
  if (kind === 'swap') items.reverse();
  if (kind === 'rename' && isPair(item)) item.key = new Scalar(text);
  if (kind === 'move') items.push(parents[to % parents.length]?.items[0] as never);
  const value = { replace: text, list: [text, text], mapping: { [text]: text } }[kind as 'list'];
  if (value === undefined) return;
  const node = document.createNode(value);
  if (isPair(item)) item.value = node;
  else items[index] = node as never;
}

/** Nodes that occur twice would be written as aliases, and a list within itself without end. */
function textOf(document: Document): string {
  const seen = new Set<unknown>();
  const visit = (node: unknown): unknown => {
    if (isPair(node)) return { key: visit(node.key), value: visit(node.value) };
    if (isScalar(node)) return node.value;
    if (!isCollection(node) || seen.has(node)) return null;
    seen.add(node);
    const items = node.items.map(visit);
    seen.delete(node);
    return isMap(node) ? { entries: items } : items;
  };
  return written(visit(document.contents), 0);
}

function written(value: unknown, depth: number): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const { entries } = value as { entries: { key: unknown; value: unknown }[] };
  const open = depth === 0 ? '' : '{ ';
  const lines = (entries ?? []).map(
    (entry) => `${written(entry.key, depth + 1)}: ${written(entry.value, depth + 1)}`,
  );
  return open + lines.join(depth === 0 ? '\n' : ', ') + (depth === 0 ? '\n' : ' }');
}

/** Runs a property for a share of the time, as often as that allows. */
function runFor<T>(share: number, arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, check), {
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * share * 1000,
    markInterruptAsFailure: false,
  });
}

const model = fc.constantFrom(...models);

describe('any file', { timeout: (seconds + 60) * 1000 }, () => {
  it('that was a model before a few of its parts changed is read or has errors', () => {
    runFor(0.4, fc.tuple(model, changes), ([text, list]) => {
      const document = parseDocument(text, { uniqueKeys: false });
      for (const change of list) applyChange(document, change);
      checkReading(textOf(document));
    });
  });

  it('that was a model before a stretch of it was cut or written over is read or has errors', () => {
    const cut = fc.record({
      text: model,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.nat(3), fc.nat(2000), fc.constant(Number.POSITIVE_INFINITY)),
      put: fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 3 })),
    });
    runFor(0.3, cut, ({ text, at, length, put }) => {
      const start = Math.floor(at * text.length);
      checkReading(text.slice(0, start) + put + text.slice(start + length));
    });
  });

  it('of YAML signs is read or has errors', () => {
    const signs = [
      ...'-:?,[]{}#&*!|>\'"%@ \n\t\r.~0a',
      '- ',
      ': ',
      '? ',
      '\n  ',
      '---',
      '...',
      '>>',
    ];
    const words = ['standoff: 1', 'title: x', 'decision-makers:', 'prefers', 'options', 'yes/no'];
    const soup = fc.array(fc.constantFrom(...signs, ...words, ...nasty), { maxLength: 60 });
    runFor(0.15, soup, (parts) => checkReading(parts.join('')));
  });

  it('of bytes is decoded or has an error', () => {
    runFor(0.15, fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, diagnostics, source } = readModelText(bytes);
      expect(text === undefined).toBe(diagnostics.length > 0);
      for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(source.text.length);
      if (text !== undefined) checkReading(text);
    });
  });
});
