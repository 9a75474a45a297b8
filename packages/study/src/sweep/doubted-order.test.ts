import { expect, it } from 'vitest';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import { doubtedOrder, hasTooManyOrders, tooManyOrders } from './doubted-order.ts';

const conflictOf = (statements: number) =>
  compileText(`standoff: 1
title: A long list
decision-makers:
  ann:
    name: Ann
    options: { a: yes/no, b: yes/no }
    prefers: [${Array.from({ length: statements }, (_, k) => (k % 2 === 0 ? ' ann.a' : ' ann.b'))} ]
status-quo: { ann.a: no, ann.b: no }
`).conflict;

it('so many orders of so many statements are not written down that they fill the memory', () => {
  const conflict = conflictOf(4200);
  const [ann] = conflict.decisionMakers;
  expect(hasTooManyOrders(conflict, ann!, 'file', 1)).toBe(true);
  expect(doubtedOrder(conflict, ann!, 'file', 1)).toBeUndefined();
  expect(tooManyOrders(ann!).problem).toBe(
    'Ann may have more than 3,994 orders of 4,200 places, and no more are told apart; ask within fewer swaps, or say in the file what is in doubt there',
  );
  expect(hasTooManyOrders(conflict, ann!, 'file', 0)).toBe(false);
  expect(doubtedOrder(conflict, ann!, 'file', 0)?.choices).toHaveLength(1);
});

it('one swap of neighbours makes as many orders as there are neighbours, in each of which one place passes another', () => {
  const conflict = conflictOf(300);
  const [ann] = conflict.decisionMakers;
  const { choices, inDoubt, pool } = doubtedOrder(conflict, ann!, 'file', 1)!;
  expect(pool).toHaveLength(300);
  expect(choices).toHaveLength(300);
  expect(inDoubt).toHaveLength(299);
  for (const [k, { changed, sequence }] of choices.entries()) {
    const passed = [...changed].map((position) => inDoubt[position]);
    const expected = k === 0 ? [] : [{ kind: 'above', upper: k, lower: k - 1 }];
    expect(passed).toEqual(expected);
    expect(sequence.findIndex((place, at) => place !== at)).toBe(k === 0 ? -1 : k - 1);
  }
});
