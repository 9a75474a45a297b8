import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import type { CircuitNode } from '../src/model/circuit.ts';
import type { Model, Tier } from '../src/model/model.ts';
import { createOrder } from '../src/preference/create-order.ts';
import { idleTiers, refine } from '../src/preference/prioritized.ts';
import { runToEnd } from '../src/run/steps.ts';
import { chosenSpace } from './analysed.ts';

const OPTIONS = 5;

/** Level k of the options, and that two of them stand alike. */
const conditions: CircuitNode[] = [
  ...Array.from({ length: OPTIONS }, (_, option): CircuitNode => {
    return { op: 'level', option, in: [false, true] };
  }),
  ...Array.from({ length: OPTIONS }, (_, k): CircuitNode => {
    return { op: 'iff', of: [k, (k + 1) % OPTIONS] };
  }),
];

function modelOf(tiers: readonly Tier[], ruledOut: boolean): Model {
  const either = { op: 'or', of: [0, 1] } as const;
  return {
    decisionMakers: 1,
    circuit: [...conditions, ruledOut ? either : { op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: Array.from({ length: OPTIONS }, () => {
        return { owner: 0, levels: 2, moves: { kind: 'free' } };
      }),
      feasible: conditions.length,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [{ kind: 'prioritized', tiers }],
  };
}

const condition = fc.nat(conditions.length - 1);
const conditionsOfOne: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(condition, { minLength: 1, maxLength: 1 }) },
  fc.array(condition, { minLength: 2, maxLength: 4 }),
);
const tier: fc.Arbitrary<Tier> = fc
  .tuple(conditionsOfOne, fc.nat(12), condition)
  .map(([own, alternative, other]) => ({
    conditions: own,
    greatly: false,
    ...(alternative === 0 && { orElse: [other] }),
  }));

/** Most of what is far down in a long list has been said before. */
const longList = fc
  .tuple(fc.array(tier, { maxLength: 3 }), fc.array(tier, { minLength: 20, maxLength: 120 }))
  .map(([first, more]) => [...first, ...first, ...more, ...first, ...more]);

/** One tier after the other. */
function literally(model: Model, tiers: readonly Tier[]) {
  const space = chosenSpace(model);
  const ranks = Int32Array.from({ length: space.cells }, (_, c) => (space.isState(c) ? 0 : -1));
  let count = 1;
  const idle = tiers.map(({ orElse, ...own }) => {
    const before = count;
    if (orElse !== undefined) {
      return [own, { conditions: orElse }].every((one) => {
        return runToEnd(refine(space, ranks.slice(), count, [one])) === count;
      });
    }
    count = runToEnd(refine(space, ranks, count, [own]));
    return count === before;
  });
  return { idle, ranks };
}

test('which of a great many tiers are idle is what comes of one after the other', () => {
  fc.assert(
    fc.property(longList, fc.boolean(), (tiers, ruledOut) => {
      const model = modelOf(tiers, ruledOut);
      const found = runToEnd(idleTiers(chosenSpace(model), { kind: 'prioritized', tiers }));
      expect(found).toEqual(literally(model, tiers).idle);
    }),
    { numRuns: draws(150) },
  );
});

test('a long list ranks the states as its tiers do one after the other', () => {
  fc.assert(
    fc.property(longList, fc.boolean(), (tiers, ruledOut) => {
      const settled = tiers.map(({ conditions, greatly }) => ({ conditions, greatly }));
      const model = modelOf(settled, ruledOut);
      const preference = { kind: 'prioritized', tiers: settled } as const;
      const order = runToEnd(createOrder(chosenSpace(model), preference));
      expect(order.kind === 'ranked' && [...order.ranks]).toEqual([
        ...literally(model, settled).ranks,
      ]);
    }),
    { numRuns: draws(100) },
  );
});
