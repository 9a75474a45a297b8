import { createSpace, defaultLimits } from '@standoff/engine';
import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { comparing } from './comparing.ts';
import { doubtedOrder } from './doubted-order.ts';

const { casebook } = openText(`standoff: 1
title: Two
decision-makers:
  ann: { options: { x: yes/no, y: yes/no }, prefers: [x] }
  bob: { options: { z: yes/no }, prefers: [ann.x, z] }
`);

it('an order that is not in doubt answers alike with one answer, of however many pairs it is asked', () => {
  const { model, space } = casebook;
  const answers = comparing(
    model,
    space,
    casebook.decisionMakers.map(() => ({ pool: [], choices: [], inDoubt: [], weight: 1n })),
  );
  const cells = [...Array(space.cells).keys()];
  const better = cells.flatMap((one) =>
    cells.flatMap((other) =>
      answers(0, one, other).values[0] === 1 ? [answers(0, one, other)] : [],
    ),
  );
  expect(better.length).toBe(16);
  expect(new Set(better).size).toBe(1);
});

it.each([
  [undefined, true],
  [10_000, false],
])(
  'beside a space of %s bytes answers of all pairs are kept: %s; what was let go is found again',
  (bytes, isKept) => {
    const { model, conflict } = casebook;
    const created = createSpace(model, { ...defaultLimits, ...(bytes !== undefined && { bytes }) });
    if (created.status !== 'created') throw new Error(created.status);
    const { space } = created;
    const orders = conflict.decisionMakers.map(
      (one) => doubtedOrder(conflict, one, 'swaps', 1, 9)!,
    );
    const answers = comparing(model, space, orders);
    const cells = [...Array(space.cells).keys()];
    const all = () => cells.flatMap((one) => cells.map((other) => answers(1, one, other)));
    const [before, after] = [all(), all()];
    expect(after).toEqual(before);
    expect(after.every((one, k) => one === before[k])).toBe(isKept);
  },
);
