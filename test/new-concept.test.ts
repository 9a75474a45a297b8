import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conceptEntries, conceptFiles } from '../scripts/new-concept.mjs';
import { withEntries } from '../scripts/new-inquiry.mjs';

const files = conceptFiles('lms', 'Limited-move stability');

test('a new concept has a file and an oracle of the same name, and a page by its id', () => {
  expect([...files.keys()]).toEqual([
    'packages/engine/src/concepts/limited-move.ts',
    'packages/engine/test/oracles/limited-move.ts',
    'docs/concepts/lms.md',
  ]);
});

test('the oracle of a new concept fails until it is written', () => {
  expect(files.get('packages/engine/test/oracles/limited-move.ts')).toContain('throw new Error(');
});

test('the descriptor carries the id and the name', () => {
  const descriptor = files.get('packages/engine/src/concepts/limited-move.ts');
  expect(descriptor).toContain("export const limitedMove = defineConcept({\n  id: 'lms',");
  expect(descriptor).toContain("name: 'Limited-move stability',");
});

test.each([...conceptEntries('lms-2', 'Limited-move stability')])(
  '%s has a place for it',
  (path, entries) => {
    const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
    const entered = withEntries(text, entries);
    for (const { before, text: entry } of entries) expect(entered).toContain(`${entry}\n${before}`);
  },
);
