import { defaultLimits, millisecondsOf, mostOf, runToEnd, workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import { costOfCruxes } from './cost-of-cruxes.ts';
import { cruxBetween } from './crux.ts';

const shape = { decisionMakers: 3, options: 6, statements: 6, bodyOptions: 2, sure: true };

function sideOf(text: string) {
  const version = compileText(text);
  const result = runToEnd(analyzeConflict(version));
  if (result.status !== 'analysed') throw new RangeError(result.status);
  return { version, analysis: result.analysis };
}

it('what explains other findings takes no more than is announced, and nothing where nothing differs', () => {
  const text = drawnFile(shape);
  const first = sideOf(text);
  const second = sideOf(text.replace(/want: ".*?"/, 'want: "d2.o0"'));
  const conflicts = [first, second].map(({ version }) => version.conflict);
  const { space } = first.analysis.casebook;
  const before = workSpent();
  const found = runToEnd(cruxBetween(first, second, defaultLimits));
  const took = millisecondsOf(workSpent() - before);
  if ('why' in found) throw new Error(found.why);
  expect(found.findings.length).toBeGreaterThan(0);
  expect(took).toBeGreaterThan(0);
  expect(mostOf(costOfCruxes(space, conflicts))).toBeGreaterThanOrEqual(took);
  expect(
    mostOf(
      costOfCruxes(
        space,
        [first, first].map(({ version }) => version.conflict),
      ),
    ),
  ).toBe(0);
});
