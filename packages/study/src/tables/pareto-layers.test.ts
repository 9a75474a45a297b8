import { type Order, runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { paretoLayers } from './pareto-layers.ts';

const ranked = (ranks: readonly number[]): Order => ({
  kind: 'ranked',
  ranks: Int32Array.from(ranks),
  rankCount: Math.max(...ranks) + 1,
});

const layersOf = (orders: readonly Order[], members: readonly number[], cells: Int32Array) =>
  runToEnd(paretoLayers({ orders }, members, cells));

/** Takes away, again and again, what nothing left is better than for some and worse for none. */
function literalLayers(rows: readonly (readonly number[])[], cells: readonly number[]): number[] {
  const dominates = (a: number, b: number) =>
    rows.some((ranks) => ranks[a]! > ranks[b]!) && rows.every((ranks) => ranks[a]! >= ranks[b]!);
  const layerOf = new Map<number, number>();
  for (let layer = 0; layerOf.size < cells.length; layer++) {
    const left = cells.filter((cell) => !layerOf.has(cell));
    const best = left.filter((cell) => !left.some((other) => dominates(other, cell)));
    for (const cell of best) layerOf.set(cell, layer);
  }
  return cells.map((cell) => layerOf.get(cell)!);
}

it('are what nothing left is better than for some and worse for none, taken away again and again', () => {
  const cases = fc
    .record({ members: fc.integer({ min: 1, max: 4 }), states: fc.integer({ min: 1, max: 40 }) })
    .chain(({ members, states }) => {
      const ranks = fc.array(fc.nat(6), { minLength: states, maxLength: states });
      return fc.record({
        rows: fc.array(ranks, { minLength: members, maxLength: members }),
        cells: fc.shuffledSubarray([...Array(states).keys()]),
      });
    });
  fc.assert(
    fc.property(cases, ({ rows, cells }) => {
      const layers = layersOf(rows.map(ranked), [...rows.keys()], Int32Array.from(cells));
      expect([...layers!]).toEqual(literalLayers(rows, cells));
    }),
    { numRuns: draws(500) },
  );
});

it('are the ranks of one alone, and those of the members only', () => {
  const orders = [ranked([3, 1, 2, 0, 1]), ranked([0, 0, 0, 1, 0])];
  const cells = Int32Array.of(0, 1, 2, 3, 4);
  expect([...layersOf(orders, [0], cells)!]).toEqual([0, 2, 1, 3, 2]);
  expect([...layersOf(orders, [0, 1], cells)!]).toEqual([0, 2, 1, 0, 2]);
});

it('are not there where an order is no ranking', () => {
  const orders: Order[] = [ranked([0, 1]), { kind: 'relation', prefers: () => false }];
  expect(layersOf(orders, [0, 1], Int32Array.of(0, 1))).toBeUndefined();
});
