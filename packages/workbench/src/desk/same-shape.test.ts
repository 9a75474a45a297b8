import { expect, it } from 'vitest';
import { sameShape } from './same-shape.ts';

const options = [{ id: 'dam', levels: [{ id: 'no' }, { id: 'yes' }] }];
const conflict = {
  decisionMakers: [
    { id: 'hill', options },
    { id: 'mill', options: [] },
  ],
  concepts: [{ id: 'nash' }, { id: 'seq' }],
};

it('is the same whatever else was read anew', () => {
  expect(sameShape(conflict, structuredClone(conflict))).toBe(true);
});

it('is another one with a concept, a decision maker or a level more or less', () => {
  const { decisionMakers, concepts } = conflict;
  const [hill, mill] = decisionMakers;
  const mixed = { decisionMakers, concepts: [{ id: 'given' }, ...concepts] };
  expect(sameShape(conflict, mixed)).toBe(false);
  expect(sameShape(conflict, { decisionMakers: [hill!], concepts })).toBe(false);
  const narrower = [{ id: 'dam', levels: [{ id: 'no' }] }];
  expect(
    sameShape(conflict, { decisionMakers: [{ ...hill!, options: narrower }, mill!], concepts }),
  ).toBe(false);
});
