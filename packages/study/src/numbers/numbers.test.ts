import { runToEnd } from '@standoff/engine';
import { expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { amountReader } from './amount-reader.ts';
import { amountsOf, firstTwo } from './amounts-of.ts';
import { frontierOfTwo, thinned } from './frontier-of-two.ts';
import { sayUnits } from './tell-numbers.ts';
import { amountsShown, statesOfInterest } from './who-gets-what.ts';

const shares = analyzeText(`
standoff: 1
title: Shares
decision-makers:
  ann:
    options: { part: 0 to 1 by 0.5 }
    prefers: [{ more: part, in-steps-of: 0.5 }, { less: loss, if: bob.strike }]
  bob:
    options: { strike: yes/no, price: 0 to 2 }
    weights: [{ of: ann.part, weight: -2 }, { of: price, weight: 0 }, { of: strike, weight: 1 }]
quantities:
  loss: { of: '2.5 * count(bob.strike) - min(bob.price, 1)' }
  idle: { of: 'if(bob.strike, ann.part, max(bob.price, 1))' }
status-quo: { ann.part: 0, bob.strike: yes, bob.price: 2 }
`);
const { casebook } = shares;
const { conflict, space } = casebook;
const amounts = amountsOf(conflict);

it('amounts come with what is wanted of them, and then those that nobody wants more or less of', () => {
  const wanted = amounts.map(({ id, wishes }) => [
    id,
    ...wishes.map(({ decisionMaker, wants, steps, sometimes }) =>
      [decisionMaker, wants, steps, sometimes ? 'sometimes' : 'always'].join(' '),
    ),
  ]);
  expect(wanted).toEqual([
    ['ann.part', 'ann more 0.5 always', 'bob less  always'],
    ['loss', 'ann less  sometimes'],
    ['idle'],
    ['bob.price'],
  ]);
});

it('two are held against each other who want something else', () => {
  const told = (two: ReturnType<typeof firstTwo>) =>
    two?.map(({ decisionMaker, amount, wants }) => [decisionMaker, wants, amount.id]);
  expect(told(firstTwo(conflict, amounts))).toEqual([
    ['ann', 'more', 'ann.part'],
    ['bob', 'less', 'ann.part'],
  ]);
  expect(firstTwo(conflict, amounts.slice(1))).toBeUndefined();
});

/** Every state with what an amount comes to in it, as it is written. */
function valuesOf(id: string): string[] {
  const reader = amountReader(casebook, amounts.find((one) => one.id === id)!.of);
  return [...statesById()].map(([, cell]) => sayUnits(reader.at(cell), reader));
}

function statesById(): Map<string, number> {
  const cells = Array.from({ length: space.cells }, (_, cell) => cell).filter((cell) =>
    space.isState(cell),
  );
  return new Map(cells.map((cell) => [casebook.stateId(space.codeOf(cell)), cell]));
}

it('amounts are read in units that are the same in all states', () => {
  const levels = [...statesById()].map(([, cell]) => casebook.states.levels(space.codeOf(cell)));
  const literally = (value: (part: number, strike: number, price: number) => number) =>
    levels.map(([part, strike, price]) => String(value(part! / 2, strike!, price!)));
  expect(valuesOf('loss').map(Number)).toEqual(
    literally((_, strike, price) => 2.5 * strike - Math.min(price, 1)).map(Number),
  );
  expect(valuesOf('idle').map(Number)).toEqual(
    literally((part, strike, price) => (strike ? part : Math.max(price, 1))).map(Number),
  );
  const shown = runToEnd(amountsShown(casebook, amounts));
  expect(
    shown.map(({ id, least, most, reader }) => [
      id,
      sayUnits(least, reader),
      sayUnits(most, reader),
    ]),
  ).toEqual([
    ['ann.part', '0', '1'],
    ['loss', '-1', '2.5'],
    ['idle', '0', '2'],
    ['bob.price', '0', '2'],
  ]);
});

it('on the frontier of two neither gets more unless the other gets less', () => {
  const part = { amount: amounts[0]!, decisionMaker: 'ann', wants: 'more' } as const;
  const price = { amount: amounts[3]!, decisionMaker: 'bob', wants: 'less' } as const;
  const every = [...statesById().values()];
  const { best, states, points, better, left } = runToEnd(
    frontierOfTwo(casebook, [part, price], shares.equilibria.get('nash')!),
  );
  const gains = (cell: number) => {
    const [first, , third] = casebook.states.levels(space.codeOf(cell));
    return [first!, -third!] as const;
  };
  const isBest = (cell: number) =>
    !every.some((other) => {
      const [x, y] = gains(cell);
      const [first, second] = gains(other);
      return first >= x && second >= y && (first > x || second > y);
    });
  expect([states, best]).toEqual([every.length, every.filter(isBest).length]);
  for (const one of points) expect(one.isBest).toBe(isBest(one.cell));
  expect(points[0]!.amounts).toEqual([10, 0]);
  expect(left).toEqual({ best: 0, states: 0, holding: 0 });
  const start = space.cellOf(casebook.statusQuo!);
  expect(isBest(better!) && !isBest(start)).toBe(true);
});

it('states of interest begin with the status quo, and go on with what holds under the most concepts', () => {
  const told = statesOfInterest(shares, shares.equilibria.get('gmr')!);
  expect(told[0]!.state).toBe(casebook.statusQuo);
  const counts = told.slice(1).map(({ held }) => held.length);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
});

it('so many of a list are taken at equal distances, the ends among them', () => {
  expect(thinned([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(thinned([1, 2, 3, 4, 5], 3)).toEqual([1, 3, 5]);
});
