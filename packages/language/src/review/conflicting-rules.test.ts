import { feasibleCodes } from '@standoff/engine';
import { expect, test } from 'vitest';
import { toModel } from '../conflict/to-model.ts';
import { parseConflict } from '../parse-conflict.ts';
import { conflictingRules } from './conflicting-rules.ts';

function conflictingIn(rules: readonly string[]): number[] {
  const { conflict } = parseConflict(`standoff: 1
title: Rules
decision-makers:
  a: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [ x ] }
infeasible: [ ${rules.map((rule) => `"${rule}"`).join(', ')} ]
`);
  const { compiled } = toModel(conflict!, feasibleCodes);
  return conflictingRules(compiled!.model, compiled!.ruleNodes);
}

test.each([
  ['two that leave nothing, among others', ['a.y', 'a.x', 'a.z', 'not a.x'], [1, 3]],
  ['one that leaves nothing by itself', ['a.y', 'a.x or not a.x'], [1]],
  ['three of which any two leave something', ['a.x', 'not a.x and a.y', 'not a.y'], [0, 1, 2]],
])('%s', (_, rules, conflicting) => {
  expect(conflictingIn(rules)).toEqual(conflicting);
});
