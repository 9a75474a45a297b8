import { runToEnd } from '@standoff/engine';
import { answerSteps, type ComparedInFull, parse, understand } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { compareTold } from '../tellings/compare.ts';
import { sayAgreement } from './agreement-told.ts';

const model = (north: string, south: string) =>
  parse(`standoff: 1
title: Two sides
decision-makers:
  north: { name: North, options: { arm: yes/no }, prefers: [${north}] }
  south: { name: South, options: { arm: yes/no }, prefers: [${south}] }
status-quo: { north.arm: no, south.arm: no }
`).model!;

function compared(...models: readonly ReturnType<typeof model>[]): ComparedInFull {
  const versions = models.map((one, k) => ({ name: `${k}`, model: one, version: one.base }));
  const manner = { told: 'json', called: (option: string) => option } as const;
  const understood = understand(compareTold.inquiry, versions, { concepts: ['nash'] }, manner);
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered') throw new Error(answer.status);
  return answer.result as ComparedInFull;
}

const armed = model('arm', 'arm');
const unarmed = model('not arm', 'not arm');
const mixed = model('arm', 'not arm');

describe('who agrees with whom', () => {
  it('says which two agree most, and who stands alone about what', () => {
    const lines = sayAgreement(compared(armed, armed, unarmed));
    expect(lines[0]).toMatch(
      /^1 and 2 agree most, in all \w+ findings in which not all find the same\./,
    );
    expect(lines[1]).toMatch(/^3 stands alone about the finding in one sentence, the status quo/);
  });

  it('says where no two do, and where all do', () => {
    expect(sayAgreement(compared(armed, unarmed, mixed)).join('\n')).toMatch(
      /agree most|No two find the same in any of the \w+ findings in which not all do\./,
    );
    expect(sayAgreement(compared(armed, armed, armed))).toEqual(['All find the same.']);
    expect(sayAgreement(compared(armed, unarmed))).toEqual([]);
  });

  it('counts in how many of them a state holds', () => {
    const { robustness } = compared(armed, armed, unarmed);
    expect(robustness!.map(({ count }) => count)).toEqual([2, 1]);
    expect(robustness![0]!.in).toEqual([true, true, false]);
  });
});
