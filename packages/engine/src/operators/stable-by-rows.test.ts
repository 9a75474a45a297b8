import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { chosenSpace } from '../../test/analysed.ts';
import { conflictWithBodies } from '../../test/voting-arbitrary.ts';
import { stabilityFor } from '../analyses/stability.ts';
import { concepts } from '../concepts/index.ts';
import type { Model, OptionForm } from '../model/model.ts';
import { createBodyMover, type VoteKeeping } from '../moves/movers/body-mover.ts';
import { runToEnd } from '../run/steps.ts';
import { createSituation, type Situation, situationOf } from '../situation/situation.ts';

const oneByOne: VoteKeeping = {
  mostWritten: Infinity,
  someDrafts: Infinity,
  manyDrafts: Infinity,
  mostListed: -1,
  mostInGroups: 0,
  mostWords: 0,
};
const together: VoteKeeping = {
  mostWritten: 0,
  someDrafts: 0,
  manyDrafts: 0,
  mostListed: -1,
  mostInGroups: 0,
  mostWords: Infinity,
};

/** The conflict as if it were too large to write all moves down. */
function large(model: Model, keeping: VoteKeeping): Situation {
  const space = { ...chosenSpace(model), small: false };
  const { orders } = runToEnd(createSituation(space, model));
  const movers = space.movers.map((mover, k) =>
    k < model.decisionMakers ? mover : createBodyMover(mover, orders[k]!, space, keeping),
  );
  return situationOf({ ...space, movers }, orders);
}

/** The same where nothing is infeasible or limited, at times, so that replies can be combined. */
function freely(model: Model, free: boolean): Model {
  const form = model.form as OptionForm;
  if (!free) return model;
  const options = form.options.map((option) => ({ ...option, moves: { kind: 'free' } as const }));
  const circuit = [...model.circuit, { op: 'constant', value: true } as const];
  return {
    ...model,
    circuit,
    form: {
      ...form,
      options,
      feasible: model.circuit.length,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
  };
}

test('a body is as stable where its drafts are looked at together as where they are one by one', () => {
  const asked = concepts.filter(({ computation }) => computation.kind === 'sanction');
  fc.assert(
    fc.property(conflictWithBodies(), fc.boolean(), (drawn, free) => {
      const model = freely(drawn, free);
      fc.pre(
        model.preferences.every(({ kind }) => kind !== 'ranking' && kind !== 'utility') || !free,
      );
      const [one, other] = [large(model, oneByOne), large(model, together)];
      for (const { computation } of asked) {
        for (let body = model.decisionMakers; body < model.preferences.length; body++) {
          const found = runToEnd(stabilityFor(other, body, computation));
          expect([...found]).toEqual([...runToEnd(stabilityFor(one, body, computation))]);
        }
      }
    }),
    { numRuns: draws(400) },
  );
});
