import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { type Model, parse, sweep } from '../src/index.ts';
import {
  asked,
  conflict,
  fileOf,
  isLevels,
  isTrue,
  reachedFrom,
  statesOf,
  write,
} from './reached/drawn.ts';

/** So many conflicts in a default run, each with four formulas. */
const RUNS = draws(60, 'STANDOFF_REACHED');

/** Whether a finding stands in the model as written, or why it is refused. */
function asWritten(model: Model, finding: string): boolean | string {
  try {
    const answer = sweep(model, { doubts: 'swaps', within: 0, findings: [finding] });
    return answer.findings[0]!.asWritten;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

test('a formula is reached exactly where a state is reached in which it is true, levels alone included', () => {
  const seen = { levels: 0, reached: 0, unreached: 0, nowhere: 0 };
  fc.assert(
    fc.property(conflict, asked, (drawn, formulas) => {
      const { model, diagnostics } = parse(fileOf(drawn));
      if (model === undefined) throw new Error(JSON.stringify(diagnostics));
      const reached = reachedFrom(drawn);
      const states = statesOf(drawn);
      for (const formula of formulas) {
        const text = write(formula);
        const where = states.filter((state) => isTrue(drawn, formula, state));
        const found = [asWritten(model, `reached ${text}`), asWritten(model, `unreached ${text}`)];
        if (where.length === 0) {
          for (const refused of found) {
            expect(refused).toMatch(/true in no feasible state|no state has both/);
          }
          seen.nowhere++;
          continue;
        }
        const isReached = where.some((state) => reached.has(state.join()));
        expect([text, ...found]).toEqual([text, isReached, !isReached]);
        seen[isReached ? 'reached' : 'unreached']++;
        if (isLevels(formula) && where.length > 1) seen.levels++;
      }
    }),
    { numRuns: RUNS },
  );
  for (const number of Object.values(seen)) expect(number).toBeGreaterThan(RUNS / 8);
});
