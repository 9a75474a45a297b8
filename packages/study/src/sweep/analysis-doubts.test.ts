import { type Cost, defaultLimits, millisecondsOf, mostOf, runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { doubtsOfAnalysis } from './analysis-doubts.ts';
import { MOST, mostOfDoubts } from './doubt-of.ts';
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

it('while the headline is doubted it is announced what less of it and all other findings may take', () => {
  const analysis = analyzeText(still);
  const { means } = runToEnd(tellHeadline(analysis));
  const steps = doubtsOfAnalysis(analysis, means, defaultLimits);
  const announced: Cost[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) if (step.value.cost) announced.push(step.value.cost);
  const { found } = step.value;
  if ('status' in found) throw new Error(found.status);
  const less = headlineClaims(analysis, means!).length - 1;
  const most = millisecondsOf(less * MOST.work + mostOfDoubts(found.findings.length - 1));
  expect(mostOf(announced[0]!)).toBeGreaterThanOrEqual(most);
  expect(announced.map((cost) => mostOf(cost) > 0)).toEqual(
    announced.map((_, k) => k < announced.length - 1),
  );
});
