import { concepts, runToEnd, verifyCoalitionCertificate } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { explainCoalition } from './explain-coalition.ts';

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
    const [first] = explanation.arguments;
    expect(first!.concepts.map(({ id }) => id)).toEqual(['nash', 'gmr', 'smr', 'seq', 'sseq']);
    expect(first!.verdict).toBe('unstable');
  });

  it('rests on certificates that hold for every state and coalition', () => {
    for (const members of [[0], [1], [0, 1]]) {
      for (let cell = 0; cell < casebook.space.cells; cell++) {
        if (!casebook.space.isState(cell)) continue;
        const id = casebook.stateId(casebook.space.codeOf(cell));
        for (const { certificate } of explained(id, members).arguments) {
          expect(verifyCoalitionCertificate(casebook.model, certificate)).toEqual({ valid: true });
        }
      }
    }
  });
});
