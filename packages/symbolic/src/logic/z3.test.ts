import { afterAll, expect, test } from 'vitest';
import { loadZ3, releaseSolver } from './z3.ts';

afterAll(releaseSolver);

/** Long enough for the thread of the solver to end a search that takes no time. */
function waitWithoutPause(): void {
  const end = performance.now() + 300;
  while (performance.now() < end);
}

test('an interruption just after the end of a search leaves nothing known, and nothing broken', async () => {
  const z3 = await loadZ3();
  const [first, second] = [z3.proposition(0), z3.proposition(1)];
  const solver = z3.newSolver();
  solver.add(z3.context.Or(first, second));
  const search = z3.check(solver, [z3.negation(0)]);
  waitWithoutPause();
  z3.interrupt();
  z3.interrupt();
  expect(await search).toBe('unknown');

  const next = z3.newSolver();
  next.add(z3.context.Or(first, second));
  expect(z3.checkQuickly(next, [z3.negation(0)])).toBe('sat');
  expect(z3.context.isTrue(next.model().eval(second, true))).toBe(true);
  expect(await z3.check(next, [z3.negation(0), z3.negation(1)])).toBe('unsat');
});
