import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcepts } from '../src/concepts/find-concept.ts';
import type { Model } from '../src/model/model.ts';
import { readStates } from '../src/model/state-reader.ts';
import { runToEnd } from '../src/run/steps.ts';
import { forbidMoves } from '../src/situation/forbid-moves.ts';
import { createSituation, type Situation } from '../src/situation/situation.ts';
import { chosenSpace, folding } from './analysed.ts';
import { optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const concepts = findConcepts(['nash', 'gmr', 'smr', 'seq', 'sseq']);
const shape = { ...smallConflicts, decisionMakers: { min: 3, max: 5 } };

function verdicts(situation: Situation) {
  const table = runToEnd(analyzeStability(situation, concepts));
  return [...table].map(([id, sets]) => [id, sets.map(({ words }) => [...words])]);
}

test.each([
  ['moves are followed', chosenSpace],
  ['values are folded', folding(chosenSpace)],
])('moves forbidden in a situation are those of one more rule, where %s', (_, build) => {
  fc.assert(
    fc.property(optionConflict(shape), fc.nat(), fc.nat(), fc.nat(), (model, mover, from, to) => {
      if (model.form.kind === 'graph') return;
      const rule = {
        mover: mover % model.decisionMakers,
        from: from % model.circuit.length,
        to: to % model.circuit.length,
      };
      const form = { ...model.form, forbiddenMoves: [...model.form.forbiddenMoves, rule] };
      const changed: Model = { ...model, form };
      const before = runToEnd(createSituation(build(model), model));
      const after = runToEnd(createSituation(build(changed), changed));
      const { space } = before;
      const states = readStates(model);
      const truthOf = (node: number) =>
        Uint8Array.from({ length: space.cells }, (_, cell) =>
          Number(space.isState(cell) && states.holds(node, space.codeOf(cell))),
        );
      const truth = { from: truthOf(rule.from), to: truthOf(rule.to) };
      expect(verdicts(forbidMoves(before, rule.mover, truth))).toEqual(verdicts(after));
    }),
    { numRuns: 150 },
  );
});
