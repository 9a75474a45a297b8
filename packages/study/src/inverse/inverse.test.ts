import { defaultLimits, findConcept, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { editedOrder } from './edited-order.ts';
import { inverseOf } from './inverse.ts';

/** Ann chooses between a and d; where she may go from a third state says nobody. */
const ranked = (ranking: string) =>
  openText(`standoff: 1
title: Four places
states: [a, b, c, d]
decision-makers:
  ann: { moves: { a: d }, ranking: [${ranking}] }
status-quo: a
`);

function inverseBy(ranking: string, upTo: number) {
  const opened = ranked(ranking);
  const found = runToEnd(
    inverseOf(opened, {
      states: [opened.casebook.statusQuo!],
      concept: findConcept('nash')!,
      changing: [0],
      upTo,
      maxTraces: 1000,
      limits: defaultLimits,
    }),
  );
  if ('status' in found) throw new Error(found.status);
  return { size: found.size, upTo: found.upTo };
}

test.each([
  ['d, b, c, a', 2, undefined],
  ['d, b, c, a', 3, 3],
  ['d, b, a, c', 3, 2],
  ['b, d, a, c', 4, 1],
  ['a, b, c, d', 3, 0],
])('with %s and up to %i changes the fewest are %s', (ranking, upTo, size) => {
  expect(inverseBy(ranking, upTo)).toEqual({ size, upTo });
});

test('a swap of neighbours in a ranking says whether a great gap lies between them', () => {
  const { conflict } = ranked("d, b, '>>', c, a").casebook;
  const order = runToEnd(editedOrder(conflict.decisionMakers[0]!, 1))!;
  const swaps = order.choices.flatMap(({ judgements }) => judgements);
  expect(swaps).toEqual([
    { kind: 'swap', of: 'ann', place: 1 },
    { kind: 'swap', of: 'ann', place: 2, across: true },
    { kind: 'swap', of: 'ann', place: 3 },
  ]);
});

test('a statement that moves by one place changes with its neighbour, and what moves further passes several', () => {
  const opened = openText(`standoff: 1
title: Three wishes
decision-makers:
  ann: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [ann.x, ann.y, ann.z] }
`);
  const order = runToEnd(editedOrder(opened.casebook.conflict.decisionMakers[0]!, 1))!;
  const moved = order.choices.flatMap(({ sequence, judgements, edits }) =>
    judgements.some(({ kind }) => kind === 'swap' || kind === 'move')
      ? [{ order: sequence.map((at) => order.pool[at]!.place), judgements, edits }]
      : [],
  );
  const of = 'ann';
  expect(moved).toEqual([
    {
      order: [1, 0, 2],
      judgements: [{ kind: 'swap', of, place: 1 }],
      edits: [{ place: 0, less: true, or: { place: 1, less: false } }],
    },
    {
      order: [1, 2, 0],
      judgements: [{ kind: 'move', of, place: 1, to: 3 }],
      edits: [{ place: 0, less: true }],
    },
    {
      order: [0, 2, 1],
      judgements: [{ kind: 'swap', of, place: 2 }],
      edits: [{ place: 1, less: true, or: { place: 2, less: false } }],
    },
    {
      order: [2, 0, 1],
      judgements: [{ kind: 'move', of, place: 3, to: 1 }],
      edits: [{ place: 2, less: false }],
    },
  ]);
});
