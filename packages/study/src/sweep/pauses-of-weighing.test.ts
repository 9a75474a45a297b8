import { workSpent } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { readFinding } from '../decide/read-finding.ts';
import { sweepFindings } from './sweep.ts';

/** Looks at single moves between two pauses, about, and those of one box more. */
const MOST = 2 ** 17;

it('pauses while boxes of very many orders are weighed', () => {
  const opened = openText(drawnFile({ decisionMakers: 2, options: 4, statements: 12, seed: 1 }));
  const read = readFinding(opened.casebook, 'stable status-quo nash');
  if ('problem' in read) throw new Error(read.problem);
  const steps = sweepFindings(opened, {
    findings: [{ id: 'nash', finding: read.value, from: 'asked' }],
    doubts: 'swaps',
    within: 5,
    sampling: { maxTraces: 10_000, samples: 10, seed: 0 },
    limits: { cells: 1000, states: 1000 },
  });
  let [weighed, longest, before] = [0, 0, workSpent()];
  for (const { what } of { [Symbol.iterator]: () => steps }) {
    const spent = workSpent() - before;
    before = workSpent();
    if (what !== doing.weighing) continue;
    weighed += spent;
    longest = Math.max(longest, spent);
  }
  expect(weighed).toBeGreaterThan(2 * MOST);
  expect(longest).toBeLessThan(MOST);
});
