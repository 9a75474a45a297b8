import { expect, it } from 'vitest';
import { parseConflict } from '../parse-conflict.ts';
import { howKnown } from './how-known.ts';

const FILE = `
standoff: 1
title: How things are known
sources:
  paper: { title: A paper, known: read }
  talk: { title: A talk, known: second-hand }
  years: { title: What we remember, known: memory }
  other: { title: Another }
claims:
  a: { says: In the paper, at: "paper ¶1" }
  b: { says: In both, at: ["years 2017", "talk minute 3"] }
  c: { says: Remembered, at: "years 2016" }
  d: { says: Nobody says, at: "other p. 3" }
  e: { says: Read in the talk itself, at: "talk minute 5", known: read }
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
  b: { options: { y: yes/no }, prefers: [y] }
status-quo: { a.x: no, b.y: no }
`;

it('a claim is known as it says, or as the best known of its sources', () => {
  const { conflict, diagnostics } = parseConflict(FILE);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(conflict!.claims.map((claim) => howKnown(conflict!, claim))).toEqual([
    'read',
    'second-hand',
    'memory',
    undefined,
    'read',
  ]);
});

it('another word is refused', () => {
  const { diagnostics } = parseConflict(FILE.replace('known: memory', 'known: remembered'));
  expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
    'unknown-word',
    '"remembered" is not how it is known',
  ]);
});
