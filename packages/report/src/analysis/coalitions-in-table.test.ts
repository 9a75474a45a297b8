import { runToEnd } from '@standoff/engine';
import { createCoalitionVerdicts, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderAnalysis } from './render-analysis.ts';

const analysis = analyzeText(river);
const { casebook } = analysis;
const cells = Array.from({ length: casebook.space.stateCount }, (_, k) => casebook.space.cellAt(k));
const coalitions = [
  [0, 1],
  [1, 2],
  [0, 1, 2],
];

function verdictsOn(looked: readonly number[], chosen = coalitions) {
  const verdicts = createCoalitionVerdicts(analysis, { coalitions: chosen, reading: 'all' });
  runToEnd(verdicts.lookAt(looked));
  return verdicts;
}

describe('the verdicts of chosen coalitions', () => {
  it('stand in the table, and the legend says how to read them', () => {
    const text = renderAnalysis(analysis, {
      style: plainStyle,
      width: 100,
      headline: runToEnd(tellHeadline(analysis)),
      states: 'all',
      coalitions: verdictsOn(cells),
    });
    expect(text).toContain('Coalitions (All better off: Every member strictly prefers');
    expect(text).toMatch(/ {2}Nash .*U\+D/);
    expect(text).toContain('p The priest; joined by +');
  });
});
