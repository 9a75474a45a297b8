import { expect, test } from 'vitest';
import type { Circuit } from '../model/circuit.ts';
import type { Model } from '../model/model.ts';
import { readStates } from '../model/state-reader.ts';
import { runToEnd } from '../run/steps.ts';
import { createSpace } from './create-space.ts';

/** 20,736 cells: one block of those that the kernels take. */
const levels = [3, 2, 2, 3, 2, 2, 2, 3, 2, 2, 3, 2];

const circuit: Circuit = [
  { op: 'level', option: 0, in: [false, true, true] },
  { op: 'level', option: 1, in: [true, false] },
  { op: 'level', option: 11, in: [false, true] },
  { op: 'level', option: 10, in: [false, true, false] },
  { op: 'constant', value: true },
  { op: 'not', of: 1 },
  { op: 'and', of: [0, 5, 4] },
  { op: 'or', of: [6, 2, 3] },
  { op: 'iff', of: [7, 1] },
  { op: 'and', of: [] },
];

const model: Model = {
  decisionMakers: 1,
  circuit,
  form: {
    kind: 'options',
    options: levels.map((count) => ({ owner: 0, levels: count, moves: { kind: 'free' } })),
    feasible: 4,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  },
  preferences: [{ kind: 'prioritized', tiers: [] }],
};

/** The same with options of two levels, whose truths repeat from block to block. */
const binary: Model = {
  ...model,
  circuit: circuit.map((node) =>
    node.op === 'level' ? { ...node, in: [node.in[0]!, node.in[1]!] } : node,
  ),
  form: {
    kind: 'options',
    options: Array.from({ length: 14 }, () => ({ owner: 0, levels: 2, moves: { kind: 'free' } })),
    feasible: 4,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  },
};

/** The same with an option more, of so many levels: several blocks. */
function enlarge(small: Model, count: number): Model {
  if (small.form.kind !== 'options') throw new Error('expected options');
  const more = { owner: 0, levels: count, moves: { kind: 'free' } } as const;
  return { ...small, form: { ...small.form, options: [...small.form.options, more] } };
}

test.each([
  ['levels of three', model],
  ['levels of three, in blocks that they do not fit, the last one in part', enlarge(model, 13)],
  ['Y/N options', binary],
  ['Y/N options, in blocks that they fit', enlarge(binary, 16)],
])('block by block every node is as true as read state by state: %s', (_, read) => {
  const reader = readStates(read);
  const created = createSpace(read);
  if (created.status !== 'created') throw new Error('too large');
  let seen = 0;
  const steps = created.space.evaluateSteps([...circuit.keys()], (start, length, truths) => {
    truths.forEach((truth, node) => {
      for (let c = 0; c < length; c += 37) {
        if (truth[c] !== (reader.holds(node, start + c) ? 1 : 0)) {
          throw new Error(`node ${node} differs in cell ${start + c}`);
        }
      }
    });
    seen += length;
  });
  runToEnd(steps);
  expect(seen).toBe(created.space.cells);
});
