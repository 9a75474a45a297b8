import { concepts, runToEnd } from '@standoff/engine';
import { explainCoalition } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderCoalitionExplanation } from './render-coalition-explanation.ts';

const { casebook, situation } = analyzeText(river);

function explained(id: string, members: number[]) {
  const state = casebook.stateWithId(id)!;
  const coalition = { members, reading: 'all' as const };
  return runToEnd(explainCoalition(casebook, situation, { state, coalition, concepts }));
}

describe('the explanation of a coalition', () => {
  it('names the joint move, what it is worth to each, and the claims', () => {
    const explanation = explained('s2', [0, 1]);
    expect(explanation.claims).toEqual(['water', 'peace']);
    expect(renderCoalitionExplanation(explanation, plainStyle, 80)).toMatchInlineSnapshot(`
      "The status quo (s2)

      Upstream and the United Downstream would leave together under all five concepts
      analysed.
        – They could go together to “the river runs and toll: paid”.
          – Upstream likes that better, because it wants “toll: paid”. [peace]
          – The United Downstream likes that better because of “The water comes
            first”. [water]
          – Those outside have no move then.

      SIM, SIM+, NM, PE and Berge have no version for coalitions.

      Claims
        [water] Downstream needs the water — chronicle ¶2 (the miller)
        [peace] Nobody wants a fight — chronicle ¶3, ¶7"
    `);
  });

  it('says where there is no joint move', () => {
    const text = renderCoalitionExplanation(explained('s3', [0, 1]), plainStyle, 80);
    expect(text).toContain('They have no joint improvement.');
  });
});
