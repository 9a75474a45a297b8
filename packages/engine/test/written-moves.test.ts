import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcepts } from '../src/concepts/find-concept.ts';
import type { CircuitNode } from '../src/model/circuit.ts';
import type { Model, OptionMoves } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createSituation } from '../src/situation/situation.ts';
import { createSpace } from '../src/space/create-space.ts';

const OPTIONS = 7;
const DECISION_MAKERS = 3;
const LITERALS: CircuitNode[] = Array.from({ length: 2 * OPTIONS }, (_, k) => ({
  op: 'level',
  option: k >> 1,
  in: k % 2 === 0 ? [false, true] : [true, false],
}));

/** Three decision makers and a body of all of them; each has two options, but the body one. */
const conflicts = fc
  .record({
    gates: fc.array(fc.tuple(fc.boolean(), fc.nat(2 * OPTIONS - 1), fc.nat(2 * OPTIONS - 1)), {
      minLength: 16,
      maxLength: 16,
    }),
    oneWay: fc.array(fc.boolean(), { minLength: OPTIONS, maxLength: OPTIONS }),
    votesNeeded: fc.integer({ min: 1, max: DECISION_MAKERS }),
    veto: fc.boolean(),
  })
  .map(({ gates, oneWay, votesNeeded, veto }): Model => {
    const circuit: CircuitNode[] = [...LITERALS];
    const statements = gates.map(
      ([both, a, b]) => circuit.push({ op: both ? 'and' : 'or', of: [a, b] }) - 1,
    );
    const feasible = statements.pop()!;
    circuit.push({ op: 'not', of: feasible });
    const moves = (k: number): OptionMoves => ({ kind: oneWay[k] ? 'one-way' : 'free' });
    return {
      decisionMakers: DECISION_MAKERS,
      circuit,
      form: {
        kind: 'options',
        options: oneWay.map((_, k) => ({
          owner: Math.min(k >> 1, DECISION_MAKERS),
          levels: 2,
          moves: moves(k),
        })),
        feasible: circuit.length - 1,
        oneOptionAtATime: false,
        forbiddenMoves: [],
      },
      preferences: [
        ...Array.from({ length: DECISION_MAKERS }, (_, dm) => ({
          kind: 'prioritized' as const,
          tiers: statements
            .slice(5 * dm, 5 * dm + 5)
            .map((node) => ({ conditions: [node], greatly: false })),
        })),
        {
          kind: 'voting',
          members: Array.from({ length: DECISION_MAKERS }, (_, decisionMaker) => ({
            kind: 'sincere' as const,
            decisionMaker,
            yields: false,
            veto: veto && decisionMaker === 0,
          })),
          votesNeeded,
        },
      ],
    };
  });

/** What is found once all moves are written down is what folds and searches find without. */
test('verdicts are the same whether moves are written down or not', () => {
  const concepts = findConcepts(['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim', 'sim-gmcr']);
  fc.assert(
    fc.property(conflicts, (model) => {
      const created = createSpace(model);
      if (created.status !== 'created') throw new Error(created.status);
      const { space } = created;
      expect(space.small).toBe(true);
      const verdicts = (small: boolean) => {
        const situation = runToEnd(createSituation({ ...space, small, layout: {} }, model));
        const table = runToEnd(analyzeStability(situation, concepts));
        return [...table].map(([id, sets]) => [id, sets.map(({ words }) => [...words])]);
      };
      expect(verdicts(true)).toEqual(verdicts(false));
    }),
    { numRuns: 40 },
  );
});
