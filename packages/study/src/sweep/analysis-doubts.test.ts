import {
  type Cost,
  defaultLimits,
  millisecondsOf,
  mostOf,
  runToEnd,
  workSpent,
} from '@standoff/engine';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { MOST, mostOfDoubt } from '../estimates/doubting.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { doubtsOfAnalysis } from './analysis-doubts.ts';
import { headlineClaims } from './headline-claims.ts';

/** Nobody would move. */
const still = `
standoff: 1
title: Still
decision-makers:
  ann: { options: { x: yes/no }, prefers: [not x, not bob.y] }
  bob: { options: { y: yes/no }, prefers: [not y, not ann.x] }
doubts: [{ of: ann.prefers, swap: neighbours }]
status-quo: { ann.x: no, bob.y: no }
`;

it('once the models are known it is announced what less of the headline and all other findings may take in as many', () => {
  const analysis = analyzeText(still);
  const { means } = runToEnd(tellHeadline(analysis));
  const steps = doubtsOfAnalysis(analysis, means, defaultLimits);
  const announced: Cost[] = [];
  let begun = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const { cost } = step.value;
    if (cost && announced.push(cost) === 1) begun = workSpent();
  }
  const { found } = step.value;
  if ('status' in found) throw new Error(found.status);
  const claims = headlineClaims(analysis, means!).length;
  const asked = claims + found.findings.length - 1;
  const most = millisecondsOf(asked * mostOfDoubt(analysis.casebook, Number(found.models)));
  expect(found.models).toBe(4n);
  expect(mostOf(announced[0]!)).toBeCloseTo(most);
  expect(most).toBeLessThan(millisecondsOf(MOST.work));
  expect(millisecondsOf(workSpent() - begun)).toBeLessThan(most);
  expect(announced.map((cost) => mostOf(cost) > 0)).toEqual(
    announced.map((_, k) => k < announced.length - 1),
  );
});
