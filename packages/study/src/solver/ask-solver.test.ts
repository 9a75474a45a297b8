import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import { askSolver } from './ask-solver.ts';
import type { Solver } from './solver.ts';

it('all verdicts on a state are given up together', async () => {
  const given: (number | undefined)[] = [];
  const solver: Partial<Solver> = {
    isFeasible: () => true,
    async decideStability(_, limits) {
      given.push(limits?.milliseconds);
      await sleep(20);
      return { status: 'undecided', reason: 'time' };
    },
  };
  const question = { state: 'status-quo' };
  await askSolver(compileText(river), question, solver as Solver, { milliseconds: 30 });
  expect(given.length).toBeGreaterThan(1);
  expect(given[1]).toBeLessThan(given[0]! - 15);
  expect(Math.min(...given.map((one) => one ?? -1))).toBeGreaterThanOrEqual(0);
});
