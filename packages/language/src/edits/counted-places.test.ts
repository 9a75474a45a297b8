import { expect, it } from 'vitest';
import { addEntryTo, removeEntryAt } from './entries.ts';
import { moveStatement } from './statement-order.ts';
import { addStatement, removeStatement } from './statements.ts';

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

const varied = `${model}variants:
  dear: { set: { decision-makers.a.weights.2.weight: 9, "decision-makers.a.weights.3.weight": 4 } }
  first: { set: { decision-makers.a.weights.1: { of: x, weight: 7 } } }
  meek: { set: { decision-makers.b.prefers.2: { want: a.x }, decision-makers.b.prefers.1: { not: y } } }
`;

function variantsOf(outcome: ReturnType<typeof removeEntryAt>): string[] {
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.text.split('variants:\n')[1]!.trimEnd().split('\n');
}

it('variants by number stay with what they set, and set no more what is gone', () => {
  const path = ['decision-makers', 'a', 'weights'];
  expect(variantsOf(removeEntryAt(varied, { path: [...path, 0] }))).toEqual([
    '  dear: { set: { decision-makers.a.weights.1.weight: 9, "decision-makers.a.weights.2.weight": 4 } }',
    expect.stringContaining('  meek:'),
  ]);
  const fields = [
    ['of', 'x'],
    ['weight', '5'],
  ] as const;
  const added = addEntryTo(varied, { section: path, isList: true, place: 1, fields });
  expect(variantsOf(added).slice(0, 2)).toEqual([
    '  dear: { set: { decision-makers.a.weights.3.weight: 9, "decision-makers.a.weights.4.weight": 4 } }',
    '  first: { set: { decision-makers.a.weights.1: { of: x, weight: 7 } } }',
  ]);
});

it('variants and doubts follow a statement that moves, and one that comes before it', () => {
  const moved = moveStatement(varied, { decisionMaker: 'b', from: 2, to: 1 });
  expect(variantsOf(moved).at(-1)).toBe(
    '  meek: { set: { decision-makers.b.prefers.1: { want: a.x }, decision-makers.b.prefers.2: { not: y } } }',
  );
  expect(doubtsOf(moved)[3]).toBe('  - { of: b.prefers.1, drop: yes }');
  const statement = { mode: 'want', formula: 'y' } as const;
  expect(doubtsOf(addStatement(varied, { decisionMaker: 'b', at: 1, statement }))[3]).toBe(
    '  - { of: b.prefers.3, drop: yes }',
  );
});
