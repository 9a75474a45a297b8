import { expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { comparing } from './comparing.ts';

const { casebook } = openText(`standoff: 1
title: Two
decision-makers:
  ann: { options: { x: yes/no, y: yes/no }, prefers: [x] }
  bob: { options: { z: yes/no }, prefers: [ann.x] }
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
