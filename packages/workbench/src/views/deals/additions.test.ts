import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { expect, it } from 'vitest';
import { createInquiryDesk } from '../../desk/inquiry-desk.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import { readCase } from '../../desk/read-case.ts';
import { sayAdditions, sayAdditionsHeld, waysIn } from './additions.ts';

const text = `
standoff: 1
title: The dilemma
decision-makers:
  ann: { name: Ann, options: { arm: yes/no }, prefers: [{ not: bob.arm }, { want: arm }] }
  bob: { name: Bob, options: { arm: yes/no }, prefers: [{ not: ann.arm }, { want: arm }] }
status-quo: { ann.arm: yes, bob.arm: yes }
`;

const result = runToEnd(analyzeConflict(readCase(text, undefined).compiledCase!));
if (result.status !== 'analysed') throw new Error(result.status);
const { analysis } = result;
const { desk } = createInquiryDesk(() => ({
  ...{ status: 'analysed', text, how: {}, analysis, diagnostics: [] },
}));

async function ask(target: string, means: readonly string[]): Promise<ToldOf<'deal'>> {
  const asked = { parties: ['ann', 'bob'], bodies: [], target, concept: 'nash', means };
  const reply = await desk.ask('deal', { ...asked, willing: false, additions: 2 });
  if (reply.status !== 'answered') throw new Error(JSON.stringify(reply));
  return reply.told as ToldOf<'deal'>;
}

it('says how many additions are enough, and has each set to be tried in its order', async () => {
  const told = await ask('00', ['locks']);
  expect(sayAdditions(told)).toEqual([
    'Two additions together make “Ann: not arm and Bob: not arm” hold under Nash, and fewer do not; there is one such set.',
  ]);
  expect(waysIn(told)).toMatchObject([
    {
      says: 'Ann cannot leave “Ann: not arm” and Bob cannot leave “Bob: not arm”',
      tries: [
        { change: { decisionMaker: 'ann', kind: 'judge' } },
        { label: expect.stringMatching(/^Bob cannot/) },
      ],
    },
  ]);
  expect(sayAdditionsHeld(told)[0]).toMatch(/^Up to two additions together are tried/);
});

it('says why nothing is looked for', async () => {
  expect(sayAdditions(await ask('11', ['locks']))).toEqual([
    expect.stringMatching(/^Additions were not looked for: the parties can bring about nothing/),
  ]);
});
