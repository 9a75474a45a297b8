import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConflict } from '../../src/parse-conflict.ts';
import { readModelText } from '../../src/read-model-text.ts';
import { modelJsonSchema } from '../../src/schema/json-schema.ts';
import { processorTime } from '../processor-time.ts';
import { applyChange, changes, nasty, readTree, writeTree } from './mutate-model.ts';

/**
 * Seconds for all tests of this file together, if somebody wants to search for long. Otherwise files are
 * counted, so that two runs read the same ones.
 */
const seconds = Number(process.env['STANDOFF_FUZZ_SECONDS'] ?? 0);
/** Files in all by default; some seconds. */
const FILES = 1600;
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
  const start = processorTime();
  const { conflict, diagnostics, source } = parseConflict(text);
  expect(processorTime() - start).toBeLessThan(patience);
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

/** Runs a property for a share of the time or of the files. */
function runFor<T>(share: number, arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  fc.assert(
    fc.property(arbitrary, check),
    seconds === 0
      ? { numRuns: Math.ceil(share * FILES) }
      : {
          numRuns: Number.MAX_SAFE_INTEGER,
          interruptAfterTimeLimit: seconds * share * 1000,
          markInterruptAsFailure: false,
        },
  );
}

const model = fc.constantFrom(...models);

describe('any file', { timeout: (seconds + 180) * 1000 }, () => {
  it('that was a model before a few of its parts changed is read or has errors', () => {
    runFor(0.4, fc.tuple(model, changes), ([text, list]) => {
      const tree = readTree(text);
      for (const change of list) applyChange(tree, change);
      checkReading(writeTree(tree));
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
