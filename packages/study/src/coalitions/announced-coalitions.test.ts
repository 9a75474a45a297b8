import { millisecondsOf, runToEnd, workSpent } from '@standoff/engine';
import { expect, test } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { costOfSplits, looksAllowed, studyCoalitions } from './study-coalitions.ts';

const shapes = [
  { decisionMakers: 2, options: 8, statements: 8, sure: true },
  { decisionMakers: 4, options: 8, statements: 8, bodyOptions: 2, sure: true },
  { decisionMakers: 6, options: 9, statements: 4, sure: true },
];

test.each(shapes)(
  'joint moves and upset equilibria take half to twice of what is announced once equilibria are known',
  (shape) => {
    const analysis = analyzeText(drawnFile(shape));
    for (const only of ['moves', 'equilibria'] as const) {
      const asked = { reading: 'all', limit: 1_000, only, mostLooks: looksAllowed(only) } as const;
      const start = workSpent();
      const steps = studyCoalitions(analysis, asked);
      let announced: number | undefined;
      for (let step = steps.next(); !step.done; step = steps.next()) {
        const { cost } = step.value;
        if (cost) announced ??= cost.milliseconds + millisecondsOf(workSpent() - start);
      }
      const counted = millisecondsOf(workSpent() - start);
      expect(counted / announced!).toBeGreaterThan(0.5);
      expect(counted / announced!).toBeLessThan(2);
    }
  },
);

const alliances = [
  { decisionMakers: 2, options: 10, statements: 8, sure: true },
  { decisionMakers: 3, options: 12, statements: 4, sure: true },
  { decisionMakers: 4, options: 12, statements: 4, sure: true },
  { decisionMakers: 6, options: 12, statements: 8, sure: true },
];

test.each(alliances)('a split of two takes half to twice of what is announced', (shape) => {
  const analysis = analyzeText(drawnFile(shape));
  const { casebook, concepts } = analysis;
  const coalition = [0, 1];
  const mostLooks = looksAllowed('wedges');
  const announced = costOfSplits({ casebook, concepts, reading: 'all' }, [coalition], mostLooks);
  const start = workSpent();
  const asked = { coalition, reading: 'all', limit: 1_000, only: 'wedges', mostLooks } as const;
  runToEnd(studyCoalitions(analysis, asked));
  const counted = millisecondsOf(workSpent() - start);
  expect(counted / announced).toBeGreaterThan(0.5);
  expect(counted / announced).toBeLessThan(2);
});
