import { runToEnd } from '@standoff/engine';
import { answerSteps, type ComparedInFull, parse, understand } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { compareTold } from '../tellings/compare.ts';
import { sayComparison } from './comparison-told.ts';

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

const agreement = (...models: readonly ReturnType<typeof model>[]) =>
  sayComparison(compared(...models)).agreement.map(({ text }) => text);

describe('who agrees with whom', () => {
  it('says which two agree most, and who stands alone about what', () => {
    expect(agreement(armed, armed, unarmed)).toEqual([
      '1 and 2 agree most, in all of the three findings in which not all find the same; they judge alike in four of four judgements in which not all do.',
      '3 stands alone about the finding in one sentence, the status quo and what holds under Nash.',
    ]);
  });

  it('says so of those that differ, and nothing where all do or there are two', () => {
    expect(agreement(armed, unarmed, mixed)[0]).toBe(
      '1 and 3 agree most, in one of the three findings in which not all find the same; they judge alike in two of four judgements in which not all do.',
    );
    expect(agreement(armed, armed, armed)).toEqual([]);
    expect(agreement(armed, unarmed)).toEqual([]);
  });

  it('counts in how many of them a state holds', () => {
    const { robustness } = compared(armed, armed, unarmed);
    expect(robustness!.map(({ count }) => count)).toEqual([2, 1]);
    expect(robustness![0]!.in).toEqual([true, true, false]);
  });
});
