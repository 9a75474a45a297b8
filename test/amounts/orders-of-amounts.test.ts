import { prefers, runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OwnPreference } from '../../packages/engine/src/model/model.ts';
import { createOrder } from '../../packages/engine/src/preference/create-order.ts';
import { openText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import {
  type DrawnAmounts,
  type DrawnOrder,
  drawnAmounts,
  type Standing,
} from './drawn-amounts.ts';

it('more, less and weights of amounts put feasible states in the order of what they say', () => {
  const met = { more: 0, steps: 0, limits: 0, weights: 0, differing: 0 };
  fc.assert(
    fc.property(drawnAmounts, (drawn) => {
      const all = everyStanding(drawn).filter(drawn.isFeasible);
      fc.pre(all.length > 0);
      for (const [dm, order] of drawn.orders.entries())
        met.differing += compareAll(drawn, dm, order);
      const [first] = drawn.orders;
      met.weights++;
      for (const one of first!.kind === 'statements' ? first!.statements : []) {
        if (one.amount && !one.less) met.more++;
        if (one.steps !== undefined) met.steps++;
        if (one.amount && /, (if|unless): /.test(one.text)) met.limits++;
      }
    }),
    { numRuns: draws(120, 'STANDOFF_CONFLICTS') },
  );
  expect(Object.values(met).every((times) => times > 5)).toBe(true);
});

/** Holds some pairs of feasible states against what an order says literally; gives how many of them differ. */
function compareAll(drawn: DrawnAmounts, dm: number, order: DrawnOrder): number {
  const all = everyStanding(drawn).filter(drawn.isFeasible);
  const { states, space, compare, model } = openText(drawn.text).casebook;
  const ranked = runToEnd(createOrder(space, model.preferences[dm] as OwnPreference));
  expect(space.stateCount).toBe(all.length);
  const some = Array.from({ length: space.cells }, (_, cell) => cell)
    .filter((cell) => space.isState(cell))
    .filter((_, k) => k % (1 + Math.floor(all.length / 12)) === 0)
    .map((cell) => space.codeOf(cell));
  const better = literalOrder(order, all);
  const said = { better: 1, worse: -1, equal: 0, incomparable: Number.NaN };
  let differing = 0;
  for (const one of some) {
    for (const other of some) {
      const [at, there] = [one, other].map((code) => standingAt(drawn, states.levels(code)));
      const expected = Math.sign(better(at!, there!));
      expect(said[compare(dm, one, other).order], drawn.text).toBe(expected);
      expect(prefers(ranked, space.cellOf(one), space.cellOf(other))).toBe(expected > 0);
      if (expected !== 0) differing++;
    }
  }
  return differing;
}

function everyStanding({ options }: DrawnAmounts): Standing[] {
  return options.reduce<Standing[]>(
    (all, { name, levels }) =>
      all.flatMap((at) => levels.map((level) => new Map([...at, [name, level]]))),
    [new Map()],
  );
}

function standingAt({ options }: DrawnAmounts, levels: readonly number[]): Standing {
  return new Map(options.map(({ name, levels: own }, k) => [name, own[levels[k]!]!]));
}

/** How much one state is better than another: by the first statement in which they differ, or by the sum of weights. */
function literalOrder(order: DrawnOrder, feasible: readonly Standing[]) {
  if (order.kind === 'weights') {
    const sum = (at: Standing) => order.terms.reduce((all, { worth }) => all + worth(at), 0);
    return (one: Standing, other: Standing) => sum(one) - sum(other);
  }
  const grades = order.statements.map(({ amount, formula, less, steps, matters }) => {
    if (!amount) return (at: Standing) => Number(!matters(at) || formula!.holds(at));
    const value = (at: Standing) => {
      const k = steps === undefined ? amount.value(at) : Math.floor(amount.value(at) / steps);
      return less ? -k : k;
    };
    const best = Math.max(...feasible.filter(matters).map(value));
    return (at: Standing) => (matters(at) ? value(at) : best);
  });
  return (one: Standing, other: Standing) => {
    for (const grade of grades) {
      const difference = grade(one) - grade(other);
      // Where nothing matters all are the same.
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return 0;
  };
}
