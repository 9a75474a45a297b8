import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Numbers, numbers, parse } from '../../packages/standoff/src/index.ts';
import { amountsOf } from '../../packages/study/src/numbers/amounts-of.ts';
import { plainAmount } from '../../packages/study/src/said/plain-formula.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from '../propositions/hold-against-oracles.ts';
import { comesTo } from '../propositions/literal-amounts.ts';
import { type LiteralWorld, literalWorld } from '../propositions/literal-world.ts';
import { meansIn } from '../propositions/means-in.ts';
import { drawnAmounts } from './drawn-amounts.ts';

const held = new HeldKinds();
const met = { points: 0, below: 0, holding: 0, less: 0 };

function ask(text: string, options: Parameters<typeof numbers>[1] = {}): Numbers {
  const document = numbers(parse(text).model!, options);
  return document;
}

/** Every amount, point and sentence of a document, each against what it says of all states one by one. */
function check(text: string): void {
  const analysis = analyzeText(text, { concepts: ['nash'] });
  const world = literalWorld(analysis);
  const document = ask(text, { concepts: ['nash'] });
  const of = amountsOf(analysis.casebook.conflict);
  const value = (id: string, state: number) => {
    const amount = plainAmount(of.find((one) => one.id === id)!.of);
    return comesTo(world, { amount }, state);
  };
  const holds = (state: number) => world.movers.every((mover) => world.stays('nash', mover, state));
  for (const [k, { amount, least, most }] of document.amounts.entries()) {
    const all = world.states.map((state) => value(amount, state));
    expect([Number(least), Number(most)]).toEqual([Math.min(...all), Math.max(...all)]);
    for (const { id, amounts, holds: under } of document.states) {
      expect(Number(amounts[k])).toBeCloseTo(value(amount, world.at(id)));
      expect(under).toEqual(holds(world.at(id)) ? ['nash'] : []);
    }
  }
  expect(document.holding).toBe(world.states.filter(holds).length);
  if (document.frontier) checkFrontier(document.frontier, world, value, holds);
  for (const { said, means } of meansIn(document)) held.hold(said, means, world, text);
}

function checkFrontier(
  { of, points, left, states, best }: NonNullable<Numbers['frontier']>,
  world: LiteralWorld,
  value: (amount: string, state: number) => number,
  holds: (state: number) => boolean,
): void {
  const got = (state: number) => of.map(({ amount }) => value(amount, state));
  const isBetter = (one: readonly number[], other: readonly number[]) => {
    const gains = of.map(({ wants }, k) => (one[k]! - other[k]!) * (wants === 'more' ? 1 : -1));
    return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
  };
  const isBest = (one: readonly number[]) =>
    !world.states.some((other) => isBetter(got(other), one));
  expect(left).toEqual({ best: 0, states: 0, holding: 0 });
  expect(states).toBe(world.states.length);
  expect(best).toBe(world.states.filter((state) => isBest(got(state))).length);
  for (const point of points) {
    const amounts = point.amounts.map(Number);
    const there = world.states.filter((state) => `${got(state)}` === `${amounts}`);
    expect(point.states).toBe(there.length);
    expect(point.holding).toBe(there.filter(holds).length);
    expect(point.best).toBe(isBest(amounts));
    expect(there).toContain(world.at(point.state));
    met.points++;
    if (!point.best) met.below++;
    if (point.holding > 0) met.holding++;
  }
  if (of.some(({ wants }) => wants === 'less')) met.less++;
  expect(new Set(points.map(({ amounts }) => `${amounts}`)).size).toBe(points.length);
}

it('amounts, their ends and what two can get are so', () => {
  const usual = 12;
  fc.assert(
    fc.property(drawnAmounts, fc.nat(), ({ text, options, isFeasible }, seed) => {
      const all = options.reduce<ReadonlyMap<string, number>[]>(
        (some, { name, levels }) =>
          some.flatMap((at) => levels.map((level) => new Map([...at, [name, level]]))),
        [new Map()],
      );
      const feasible = all.filter(isFeasible);
      fc.pre(feasible.length > 0);
      const now = [...feasible[seed % feasible.length]!].map(([name, at]) => `${name}: ${at / 4}`);
      check(`${text}status-quo: { ${now.join(', ')} }\n`);
    }),
    { numRuns: draws(usual, 'STANDOFF_CONFLICTS') },
  );
});

it('of each kind there were some', () => {
  held.expectAll(['frontierOfTwo', 'onFrontier']);
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
});

it('of very many points the frontier is told at equal distances, and how many are left out', () => {
  const { frontier, states, holdingLeft } = ask(`standoff: 1
title: A long range
decision-makers:
  ann: { options: { take: 0 to 600 }, prefers: [ more: take ] }
  bob: { options: { sing: yes/no }, prefers: [ { not: sing }, { less: ann.take } ] }
infeasible: [ bob.sing ]
status-quo: { ann.take: 301, bob.sing: no }
`);
  expect(states.map(({ amounts }) => amounts[0])).toEqual(['301', '600']);
  expect(holdingLeft).toBe(0);
  const { points, left, best } = frontier!;
  // The status quo beside two hundred of the frontier.
  expect([best, points.length]).toEqual([601, 201]);
  expect(left).toEqual({ best: 400, states: 400, holding: 0 });
  expect([points[0], points.at(-1)].map((one) => one?.amounts[0])).toEqual(['600', '0']);
});

it('for no two, of one who wants an amount, there is nothing to hold against one another', () => {
  const { frontier, amounts } = ask(`standoff: 1
title: Alone
decision-makers:
  ann: { options: { take: 0 to 6 by 0.5 }, prefers: [ { less: take, in-steps-of: 2, if: bob.sing } ] }
  bob: { options: { sing: yes/no }, prefers: [ sing ] }
quantities: { rest: { of: 6 - ann.take, name: What is left, unit: t } }
status-quo: { ann.take: 0.5, bob.sing: no }
`);
  expect(frontier).toBeUndefined();
  expect(amounts).toEqual([
    {
      amount: 'ann.take',
      name: 'take',
      least: '0',
      most: '6',
      wishes: [{ decisionMaker: 'ann', wants: 'less', inStepsOf: '2', sometimes: true }],
    },
    { amount: 'rest', name: 'What is left', unit: 't', least: '0', most: '6', wishes: [] },
  ]);
});
