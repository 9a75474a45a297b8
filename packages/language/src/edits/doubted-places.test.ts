import { expect, it } from 'vitest';
import { removeEntryAt } from './entries.ts';
import { removeStatement } from './statements.ts';

const model = `standoff: 1
title: T
decision-makers:
  a: { options: { x: yes/no }, weights: [ { of: x, weight: 1 }, { of: b.y, weight: 3 }, { of: not x, weight: 2 } ] }
  b: { options: { y: yes/no }, prefers: [y, not a.x] }
status-quo: { a.x: no, b.y: no }
doubts:
  - { of: a.weights.1, within: 10 % }
  - { of: decision-makers.a.weights.3, within: 20 % }
  - { of: a.weights, within: 5 } # all
  - { of: b.prefers.2, drop: yes }
`;

function doubtsOf(outcome: ReturnType<typeof removeEntryAt>): string[] {
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.text.split('doubts:\n')[1]!.trimEnd().split('\n');
}

it('doubts by number stay with what they are about when something else is taken out', () => {
  expect(doubtsOf(removeEntryAt(model, { path: ['decision-makers', 'a', 'weights', 0] }))).toEqual([
    '  - { of: decision-makers.a.weights.2, within: 20 % }',
    '  - { of: a.weights, within: 5 } # all',
    '  - { of: b.prefers.2, drop: yes }',
  ]);
  expect(doubtsOf(removeStatement(model, { decisionMaker: 'b', place: 1 })).at(-1)).toBe(
    '  - { of: b.prefers.1, drop: yes }',
  );
  expect(doubtsOf(removeStatement(model, { decisionMaker: 'b', place: 2 }))).toHaveLength(3);
});
