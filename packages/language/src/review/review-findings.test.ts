import { createSpace, feasibleCodes, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { toModel } from '../conflict/to-model.ts';
import { parseConflict } from '../parse-conflict.ts';
import { reviewFindings } from './review-findings.ts';

/** What is said of a finding about two who strike or not, and a third who may only if both do. */
function said(finding: string): string[] {
  const { conflict } = parseConflict(`standoff: 1
title: Findings
decision-makers:
  a: { options: { x: yes/no }, prefers: [ x ] }
  b: { options: { y: yes/no }, prefers: [ y ] }
  c: { options: { z: yes/no }, prefers: [ z ] }
infeasible: [ c.z and not (a.x and b.y) ]
states: { calm: { a.x: no } }
facts: { war: a.x }
status-quo: { a.x: no, b.y: no, c.z: no }
findings: { f: { finding: "${finding}" } }
`);
  const { compiled } = toModel(conflict!, feasibleCodes);
  const created = createSpace(compiled!.model);
  if (created.status !== 'created') throw new Error(created.status);
  const found = runToEnd(reviewFindings(conflict!, compiled!, created.space));
  return found.map(({ message }) => message);
}

const about = (there: string, levels: string) => [
  `this is about every state in which it is true (${there}), and not about the status quo with ${levels} alone`,
];

test.each([
  ['unreached a.x', about('there are 3', 'this level')],
  ['not reached (a.x, b.y)', about('there are 2', 'these levels')],
  ['reached not c.z', about('there are 4', 'this level')],
  // The status quo with this level is not feasible.
  ['unreached c.z', about('there is one', 'this level')],
])('%s says something else of all states than of the status quo with these levels', (f, what) => {
  expect(said(f)).toEqual(what);
});

test.each([
  'unreached war',
  'unreached calm',
  'unreached s3',
  'unreached status-quo',
  'unreached a.x or b.y',
  'unreached a.x and not b.y',
  'reached a.x and b.y and c.z',
  'stable a.x nash',
  'prefers a a.x (not a.x)',
])('%s leaves nothing open', (finding) => {
  expect(said(finding)).toEqual([]);
});
