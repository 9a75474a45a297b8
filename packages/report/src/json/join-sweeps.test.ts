import { parse } from '@standoff/study';
import { expect, it } from 'vitest';
import { tellAnswer } from '../questions/told.ts';
import { sweepTold } from '../tellings/sweep.ts';

const text = `standoff: 1
title: Doubted
decision-makers:
  ann: { name: Ann, options: { stay: yes/no }, prefers: [ stay iff bob.stay ] }
  bob: { name: Bob, options: { stay: yes/no }, prefers: [ stay ] }
status-quo: { ann.stay: no, bob.stay: no }
`;

async function answer(options: Readonly<Record<string, unknown>>) {
  const told = await tellAnswer({ ask: 'sweep', options }, parse(text).model!, () =>
    Promise.reject(new Error('no solver is needed')),
  );
  if (told.status !== 'told') throw new Error(JSON.stringify(told));
  return told.document;
}

/** Exact, drawn, and asked for twice; the words of one differ, and mean the same. */
const findings = ['stable status-quo nash', 'stable s1 seq', 'stable  s1 seq', 'unreached s4'];

it.each([
  ['all exact', { findings }],
  ['all drawn', { findings, maxTraces: 1, samples: 50, seed: 7 }],
  ['some drawn', { findings, maxTraces: 4, samples: 50, doubts: 'swaps', within: 2 }],
])('a sweep in parts is the sweep of all its findings: %s', async (_, options) => {
  const parts = sweepTold.parts.optionsOf(options);
  expect(parts).toHaveLength(findings.length);
  const documents = await Promise.all(parts!.map(answer));
  const joined = sweepTold.parts.join(documents as Parameters<typeof sweepTold.parts.join>[0]);
  expect(JSON.stringify(joined)).toBe(JSON.stringify(await answer(options)));
});

it('a sweep of one finding, or of those of the headline, is one part', () => {
  expect(sweepTold.parts.optionsOf({ findings: ['stable s1 seq'] })).toBeUndefined();
  expect(sweepTold.parts.optionsOf({})).toBeUndefined();
});
