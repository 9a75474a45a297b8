import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainArrays } from '../src/kernels/cell-arrays.ts';
import { openWasmArrays } from '../src/kernels/wasm-arrays.ts';
import type { CircuitNode } from '../src/model/circuit.ts';
import type { Model, OptionForm, Tier } from '../src/model/model.ts';
import { roundSum } from '../src/model/round-sum.ts';
import { readStates } from '../src/model/state-reader.ts';
import type { Order } from '../src/orders/order.ts';
import { createOrder, rankByWeights } from '../src/preference/create-order.ts';
import { tiedKeys } from '../src/preference/key-arrays.ts';
import { refine } from '../src/preference/prioritized.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createDenseSpace } from '../src/space/dense-space.ts';
import type { Space } from '../src/space/space.ts';

/** Levels of the options: several blocks of cells, which levels of three do not divide. */
const LEVELS = [2, 3, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2];
const CELLS = LEVELS.reduce((product, levels) => product * levels, 1);
/** Cells that are compared by what their states say one by one. */
const SAMPLES = 60;

const literal = fc.tuple(fc.nat(LEVELS.length - 1), fc.nat(2)).map(
  ([option, level]): CircuitNode => ({
    op: 'level',
    option,
    in: Array.from({ length: LEVELS[option]! }, (_, k) => k === level % LEVELS[option]!),
  }),
);

/** A circuit of literals and of gates over what comes before them. */
const circuits = fc
  .tuple(
    fc.array(literal, { minLength: 4, maxLength: 12 }),
    fc.array(fc.tuple(fc.constantFrom('and', 'or', 'iff', 'not'), fc.nat(99), fc.nat(99)), {
      maxLength: 12,
    }),
  )
  .map(([literals, gates]) => {
    const circuit: CircuitNode[] = [...literals, { op: 'constant', value: true }];
    for (const [op, a, b] of gates) {
      const of: [number, number] = [a % circuit.length, b % circuit.length];
      if (op === 'not') circuit.push({ op, of: of[0] });
      else if (op === 'iff') circuit.push({ op, of });
      else circuit.push({ op, of });
    }
    return circuit;
  });

function open(circuit: readonly CircuitNode[], feasible: number): { model: Model; space: Space } {
  const form: OptionForm = {
    kind: 'options',
    options: LEVELS.map((levels) => ({ owner: 0, levels, moves: { kind: 'free' } })),
    feasible,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  };
  const model = { decisionMakers: 1, circuit, form, preferences: [] };
  return { model, space: runToEnd(createDenseSpace(form, circuit, 1)) };
}

/** Every two of some states stand to each other as their keys do, of which the first that differs decides. */
function expectOrder(
  { model, space }: { model: Model; space: Space },
  order: Order,
  keysOf: (holds: (node: number) => number) => number[],
): void {
  if (order.kind !== 'ranked') throw new Error('expected ranks');
  const reader = readStates(model);
  const cells = Array.from({ length: SAMPLES }, (_, k) => Math.floor((k * CELLS) / SAMPLES) + k);
  const states = cells.filter((cell) => space.isState(cell));
  const keys = states.map((cell) => keysOf((node) => (reader.holds(node, cell) ? 1 : 0)));
  for (const cell of cells) if (!space.isState(cell)) expect(order.ranks[cell]).toBe(-1);
  for (const [k, first] of states.entries()) {
    for (const [n, second] of states.entries()) {
      const differing = keys[k]!.findIndex((key, at) => key !== keys[n]![at]);
      const wanted = differing < 0 ? 0 : Math.sign(keys[k]![differing]! - keys[n]![differing]!);
      expect(Math.sign(order.ranks[first]! - order.ranks[second]!)).toBe(wanted);
    }
  }
}

/** The ranks are 0, 1, … without a gap. */
function expectDense({ ranks, rankCount }: Extract<Order, { kind: 'ranked' }>): void {
  const seen = new Set<number>(ranks);
  seen.delete(-1);
  expect([seen.size, Math.max(-1, ...seen)]).toEqual([rankCount, rankCount - 1]);
}

test('states in many blocks are ranked by tiers as they are when compared one by one', () => {
  const sizes = fc.array(fc.oneof(fc.nat(4), fc.constant(260)), { maxLength: 14 });
  fc.assert(
    fc.property(circuits, sizes, fc.nat(99), (circuit, all, seed) => {
      const opened = open(circuit, seed % circuit.length);
      const { space } = opened;
      const tiers: Tier[] = all.map((size, t) => ({
        greatly: false,
        conditions: Array.from({ length: size }, (_, k) => (seed + 3 * t + 5 * k) % circuit.length),
      }));
      const order = runToEnd(createOrder(space, { kind: 'prioritized', tiers }));
      if (order.kind !== 'ranked') throw new Error('expected ranks');
      expectDense(order);
      expectOrder(opened, order, (holds) =>
        tiers.map(({ conditions }) => conditions.reduce((n, node) => n + holds(node), 0)),
      );
      const oneByOne = tiedKeys(space);
      let count = Math.min(1, space.stateCount);
      for (const tier of tiers) count = runToEnd(refine(space, oneByOne, count, [tier]));
      expect(count).toBe(order.rankCount);
      expect(oneByOne.every((rank, cell) => rank === order.ranks[cell])).toBe(true);
    }),
    { numRuns: 25 },
  );
});

/** A last option of so many levels: three blocks of those that the kernels take, the last one in part. */
const MORE = 17;

test('the kernels rank states in many blocks as the plain ones do, time and again', () => {
  const size = fc.oneof(
    { weight: 12, arbitrary: fc.nat(4) },
    { weight: 1, arbitrary: fc.constant(260) },
  );
  const sizes = fc.array(size, { maxLength: 14 });
  fc.assert(
    fc.property(circuits, sizes, fc.nat(99), (circuit, all, seed) => {
      const levels = [...LEVELS, MORE];
      const last = circuit.length;
      const in3 = Array.from({ length: MORE }, (_, level) => level % 3 === 0);
      const nodes: CircuitNode[] = [...circuit, { op: 'level', option: LEVELS.length, in: in3 }];
      nodes.push({ op: 'and', of: [last, seed % last] }, { op: 'or', of: [seed % last, last] });
      const form: OptionForm = {
        kind: 'options',
        options: levels.map((count) => ({ owner: 0, levels: count, moves: { kind: 'free' } })),
        feasible: seed % 2 === 0 ? circuit.findIndex(({ op }) => op === 'constant') : last + 2,
        oneOptionAtATime: false,
        forbiddenMoves: [],
      };
      const tiers: Tier[] = all.map((size, t) => ({
        greatly: false,
        conditions: Array.from({ length: size }, (_, k) => (seed + 3 * t + 5 * k) % nodes.length),
      }));
      const [fast, plain] = [() => openWasmArrays()!, () => plainArrays].map((arrays) =>
        runToEnd(createDenseSpace(form, nodes, 1, arrays)),
      );
      const wanted = rank(plain!, tiers);
      for (let twice = 0; twice < 2; twice++) {
        const found = rank(fast!, tiers);
        expect(found.rankCount).toBe(wanted.rankCount);
        expect(found.ranks.length).toBe(CELLS * MORE);
        expect(found.ranks.every((one, cell) => one === wanted.ranks[cell])).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
});

function rank(space: Space, tiers: readonly Tier[]) {
  const order = runToEnd(createOrder(space, { kind: 'prioritized', tiers }));
  if (order.kind !== 'ranked') throw new Error('expected ranks');
  return order;
}

test('states are ranked alike by their sums of weights and by the combinations of what holds', () => {
  const weights = fc.array(
    fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.1, 0.2, 0.3, -0.3, 1e9, 2.5)),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(circuits, weights, fc.nat(99), (circuit, all, seed) => {
      const opened = open(circuit, seed % circuit.length);
      const { space } = opened;
      const terms = all.map((weight, k) => ({
        condition: (seed + 5 * k) % circuit.length,
        weight,
      }));
      const preference = { kind: 'weights', terms } as const;
      const byCombinations = runToEnd(rankByWeights(space, preference, 2 ** 9));
      const bySums = runToEnd(rankByWeights(space, preference, 0));
      expectDense(byCombinations);
      expect(byCombinations.rankCount).toBe(bySums.rankCount);
      expect(byCombinations.ranks.every((rank, cell) => rank === bySums.ranks[cell])).toBe(true);
      expectOrder(opened, byCombinations, (holds) => [
        roundSum(terms.reduce((sum, term) => sum + holds(term.condition) * term.weight, 0)),
      ]);
    }),
    { numRuns: 25 },
  );
});
