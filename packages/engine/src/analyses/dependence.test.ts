import { expect, test } from 'vitest';
import { findConcepts } from '../concepts/find-concept.ts';
import { concepts } from '../concepts/index.ts';
import { dependenceOf } from './dependence.ts';

test('what verdicts rest on besides the own order', () => {
  const all = [...concepts, ...findConcepts(['l3', 'maximin4', 'cmr4'])];
  const rows = all.map((concept) => `${concept.id}: ${dependenceOf(concept)}`);
  expect(rows).toMatchInlineSnapshot(`
    [
      "nash: nothing",
      "gmr: moves",
      "smr: moves",
      "seq: improvements",
      "sseq: improvements",
      "sim: orders",
      "sim-gmcr: improvements",
      "nm: orders",
      "policy: moves",
      "berge: moves",
      "l3: orders",
      "maximin4: moves",
      "cmr4: improvements",
    ]
  `);
});
