import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { analyzeStability } from '../src/analyses/stability.ts';
import { findConcepts } from '../src/concepts/find-concept.ts';
import type { Model } from '../src/model/model.ts';
import { readStates } from '../src/model/state-reader.ts';
import { endApart, keepApart } from '../src/operators/settled-responses.ts';
import { type Order, prefers } from '../src/orders/order.ts';
import { runToEnd } from '../src/run/steps.ts';
import { forbidMoves } from '../src/situation/forbid-moves.ts';
import {
  createSituation,
  type Situation,
  situationOf,
  withOrderOf,
} from '../src/situation/situation.ts';
import type { Space } from '../src/space/space.ts';
import { chosenSpace, folding } from './analysed.ts';
import { optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const concepts = findConcepts(['nash', 'gmr', 'smr', 'seq', 'sseq']);
const shape = { ...smallConflicts, decisionMakers: { min: 3, max: 5 } };

function verdicts(situation: Situation) {
  const table = runToEnd(analyzeStability(situation, concepts));
  return [...table].map(([id, sets]) => [id, sets.map(({ words }) => [...words])]);
}

const RUNS = 60;

const built: readonly (readonly [string, (model: Model) => Space])[] = [
  ['moves are followed', chosenSpace],
  ['values are folded', folding(chosenSpace)],
];

test.each(built)(
  'moves forbidden in a situation are those of one more rule, where %s, and what others bring about is found once',
  (_, build) => {
    const rules = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(optionConflict(shape), fc.nat(), rules, (model, nat, forbidden) => {
        if (model.form.kind === 'graph') return;
        const mover = nat % model.decisionMakers;
        const before = runToEnd(createSituation(build(model), model));
        const { space } = before;
        const states = readStates(model);
        const truthOf = (node: number) =>
          Uint8Array.from({ length: space.cells }, (_, cell) =>
            Number(space.isState(cell) && states.holds(node, space.codeOf(cell))),
          );
        const apart = keepApart(mover);
        for (const [from, to] of forbidden) {
          const nodes = { from: from % model.circuit.length, to: to % model.circuit.length };
          const form = {
            ...model.form,
            forbiddenMoves: [...model.form.forbiddenMoves, { mover, ...nodes }],
          };
          const changed: Model = { ...model, form };
          const after = runToEnd(createSituation(build(changed), changed));
          const truth = { from: truthOf(nodes.from), to: truthOf(nodes.to) };
          expect(verdicts(forbidMoves(before, apart, truth))).toEqual(verdicts(after));
        }
        endApart(space, apart);
      }),
      { numRuns: draws(RUNS, 'STANDOFF_CONFLICTS') },
    );
  },
);

test.each(built)(
  'who orders the states otherwise in a situation does so in every verdict, where %s, in circles as well',
  (_, build) => {
    const pairs = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });
    const orders = fc.array(pairs, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(optionConflict(smallConflicts), fc.nat(), orders, (model, nat, liked) => {
        const mover = nat % model.decisionMakers;
        const before = runToEnd(createSituation(build(model), model));
        const { space } = before;
        if (space.stateCount === 0) return;
        const apart = keepApart(mover);
        for (const some of liked) {
          const order = likedOtherwise(before, mover, some);
          // Each move is looked at, by the definitions as the operators of relations read them.
          const others = before.orders.map((one, k) => (k === mover ? order : asRelation(one)));
          const found = verdicts(withOrderOf(before, mover, order, apart));
          expect(found).toEqual(verdicts(situationOf(space, others)));
        }
        endApart(space, apart);
      }),
      { numRuns: draws(RUNS, 'STANDOFF_CONFLICTS') },
    );
  },
);

/** Some pairs of states the first of which is preferred to the second, and never the other way round. */
function likedOtherwise(
  { space, orders }: Situation,
  mover: number,
  pairs: readonly (readonly [number, number])[],
): Order {
  const own = orders[mover]!;
  const cell = (nat: number) => space.cellAt(nat % space.stateCount);
  const better = new Map<number, number>();
  for (const [one, other] of pairs) {
    if (better.get(cell(one)) !== cell(other)) better.set(cell(other), cell(one));
  }
  return {
    kind: 'relation',
    prefers: (first, second) =>
      first !== second &&
      (better.get(second) === first ||
        (better.get(first) !== second && prefers(own, first, second))),
  };
}

function asRelation(order: Order): Order {
  return { kind: 'relation', prefers: (first, second) => prefers(order, first, second) };
}
