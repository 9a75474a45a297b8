import { runToEnd } from '@standoff/engine';
import { type Analysis, gatherClasses, type StateClasses, tellHeadline } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderAnalysis } from './render-analysis.ts';

/** A quarrel over a fence beside which somebody may paint a shed that nobody minds. */
const fence = `
standoff: 1
title: A fence
decision-makers:
  ann: { name: Ann, options: { fence: yes/no }, prefers: [ fence ] }
  bob: { name: Bob, options: { shed: { name: Colour of the shed, levels: [red, green] } }, prefers: [ not ann.fence ] }
states: { green-shed: { ann.fence: no, bob.shed: green } }
status-quo: { ann.fence: no, bob.shed: red }
`;

function classesOf(analysis: Analysis): StateClasses {
  const result = runToEnd(gatherClasses(analysis));
  if (result.status !== 'gathered') throw new RangeError(result.status);
  return result.classes;
}

function textOf(analysis: Analysis, states: 'all' | 'equilibria', classes: StateClasses): string {
  const headline = runToEnd(tellHeadline(analysis));
  return renderAnalysis(analysis, { style: plainStyle, width: 80, headline, states, classes });
}

describe('classes of states that nobody tells apart', () => {
  const analysis = analyzeText(fence);
  const classes = classesOf(analysis);

  it('are one column each in the table, and the finding counts them', () => {
    const text = textOf(analysis, 'all', classes);
    expect(text).toContain('Four states fall into two classes: nobody tells');
    expect(text).toMatch(/Alike +×2 +×2/);
    expect(text).toMatch(/Colour of the shed +– +–/);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '× so many states that nobody tells apart; – not alike in them.',
    );
  });

  it('are the states themselves where every two differ for somebody', () => {
    const river6 = analyzeText(river);
    const own = classesOf(river6);
    const text = textOf(river6, 'equilibria', own);
    expect(text).toContain('No two of the six states are alike');
  });

  it('are none to speak of where there are no two states', () => {
    const single = analyzeText(`
standoff: 1
title: Nothing to do
decision-makers: { ann: { moves: {}, ranking: [calm] } }
states: { calm: all is calm }
`);
    const own = classesOf(single);
    const text = textOf(single, 'equilibria', own);
    expect(text).toContain('There are no two states that could be alike.');
  });
});
