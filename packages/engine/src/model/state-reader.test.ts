import { expect, it } from 'vitest';
import type { CircuitNode } from './circuit.ts';
import type { Model } from './model.ts';
import { readStates } from './state-reader.ts';

function modelWith(circuit: readonly CircuitNode[]): Model {
  return {
    decisionMakers: 1,
    circuit,
    form: {
      kind: 'options',
      options: [{ owner: 0, levels: 2, moves: { kind: 'free' } }],
      feasible: 0,
      forbiddenMoves: [],
    },
    preferences: [],
  } as unknown as Model;
}

it('reads what builds on each other a hundred thousand deep', () => {
  const circuit: CircuitNode[] = [
    { op: 'constant', value: true },
    { op: 'level', option: 0, in: [false, true] },
  ];
  for (let node = 2; node < 100_000; node += 3) {
    circuit.push({ op: 'not', of: node - 1 }, { op: 'or', of: [node, node - 1] });
    circuit.push({ op: 'and', of: [node + 1, node - 1] });
  }
  const { holds } = readStates(modelWith(circuit));
  expect([0, 1].map((state) => holds(circuit.length - 1, state))).toEqual([false, true]);
});

it('reads no further than it has to', () => {
  const circuit: CircuitNode[] = [
    { op: 'level', option: 0, in: [false, true] },
    { op: 'states', in: [] },
    { op: 'and', of: [0, 1] },
    { op: 'or', of: [0, 2] },
  ];
  const read: number[] = [];
  const watched = new Proxy(circuit, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) read.push(Number(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  const { holds } = readStates(modelWith(watched));
  expect(holds(3, 0)).toBe(false);
  expect(read).not.toContain(1);
  expect(holds(3, 1)).toBe(true);
  expect(holds(3, 1)).toBe(true);
  expect(read.filter((node) => node === 2)).not.toHaveLength(0);
  const before = read.length;
  expect(holds(3, 1)).toBe(true);
  expect(read).toHaveLength(before);
});
