import { expect, it } from 'vitest';
import { analyze, deal, type Model, parse, vote } from '../src/index.ts';
import {
  adoptedFrom,
  leavers,
  type Place,
  packageForGas,
  pricesOver,
  today,
} from './amounts/package-for-gas.ts';
import {
  betterForTwo,
  divisions,
  type Shares,
  unitsAmongThree,
} from './amounts/units-among-three.ts';

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  if (!model) throw new Error(JSON.stringify(diagnostics));
  expect(diagnostics).toEqual([]);
  return model;
}

/** Who leaves each state under Nash, by its parts as the file names them. */
function leaversTold(model: Model): Map<string, string[]> {
  const found = analyze(model, { states: 'all', concepts: ['nash'] });
  const staying = Object.entries(found.stability!['nash']!);
  return new Map(
    found.states!.map(({ id, values }) => [
      Object.values(values!).join(' '),
      staying.flatMap(([who, stays]) => (stays.includes(id) ? [] : [who])),
    ]),
  );
}

/** The drafts of the one body that pass from the status quo, by their parts. */
function passing(model: Model): string[] {
  const found = vote(model, {});
  const drafts = found.bodies[0]!.drafts.filter(({ passes }) => passes);
  return drafts.map(({ state }) => Object.values(state.values!).join(' '));
}

const yesNo = (so: boolean) => (so ? 'yes' : 'no');
const packs = ['none', 'capped', 'full'] as const;
const written = ({ letter, money, loud, pack, gas }: Place) =>
  [yesNo(letter), money, yesNo(loud), packs[pack], gas ? 'ends' : 'flows'].join(' ');

it('a Council of 27 with two rules, shares of the population and an amount of money stands as it is counted', () => {
  const told = leaversTold(modelOf(packageForGas));
  expect(told.size).toBe(leavers.length);
  for (const [place, who] of leavers) {
    expect([written(place), told.get(written(place))!.toSorted()]).toEqual([
      written(place),
      who.toSorted(),
    ]);
  }
  expect(leavers.filter(([, who]) => who.length === 0)).toHaveLength(2);
});

it('what that Council adopts from today is counted likewise', () => {
  const told = passing(modelOf(packageForGas));
  expect(told.toSorted()).toEqual(adoptedFrom(today).map(written).toSorted());
  expect(told).toEqual([written({ ...today, gas: true })]);
});

it.each([
  ['as things stand for much money', today, undefined, ['3', '4']],
  [
    'for none where the gas ends anyway',
    { ...today, gas: true },
    'council.gas = ends',
    ['0', '1', '2', '3', '4'],
  ],
])('the terms that were struck are a deal %s', (_, without, otherwise, prices) => {
  const found = deal(modelOf(packageForGas), {
    parties: ['commission', 'slovakia'],
    bodies: ['council'],
    target:
      'commission.letter and council.package = full and council.gas = ends and not slovakia.loud',
    ...(otherwise && { else: otherwise }),
  });
  if (!('targets' in found)) throw new Error('no deal was looked for');
  const told = found.targets!.map(({ values }) => values!['commission.money']!);
  expect(told.toSorted()).toEqual(pricesOver(without).map(String));
  expect(told.toSorted()).toEqual(prices);
});

it.each([
  [10, [4, 3, 3]],
  [20, [8, 6, 6]],
] as const)(
  '%i units among three stay nowhere, and what a majority likes better passes',
  (units, from: Shares) => {
    const model = modelOf(unitsAmongThree(units, from));
    const told = leaversTold(model);
    expect(told.size).toBe(divisions(units).length);
    const kept = divisions(units).filter((one) => betterForTwo(units, one).length === 0);
    expect(kept).toEqual([]);
    expect([...told.values()].every((who) => who.join() === 'board')).toBe(true);
    expect(passing(model).toSorted()).toEqual(
      betterForTwo(units, from)
        .map((one) => one.join(' '))
        .toSorted(),
    );
  },
);
