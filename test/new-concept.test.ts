import { expect, test } from 'vitest';
import { conceptFiles } from '../scripts/new-concept.mjs';

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
