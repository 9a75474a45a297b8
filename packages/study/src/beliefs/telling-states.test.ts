import { CellSet } from '@standoff/engine';
import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { tellingCells, tellingMembers } from './telling-states.ts';

const { casebook } = openText(`
standoff: 1
title: Arms
decision-makers:
  ann: { options: { arm: yes/no }, prefers: [ arm ] }
  bob: { options: { arm: yes/no }, prefers: [ arm ] }
status-quo: { ann.arm: yes, bob.arm: no }
states:
  war: { ann.arm: yes, bob.arm: yes }
`);
const { space } = casebook;
const cells = Array.from({ length: space.cells }, (_, cell) => cell);
const statusQuo = space.cellOf(casebook.statusQuo!);
const [war] = Array.from(casebook.stateNames.keys(), (code) => space.cellOf(code));
const others = cells.filter((cell) => cell !== statusQuo && cell !== war);
const told = [statusQuo, war, ...others];

test('the status quo is told first, then what has a name, then the others as they come', () => {
  expect(others).toHaveLength(2);
  for (const limit of [0, 1, 2, 3, 4, 9]) {
    expect(tellingCells(casebook, cells, (cell) => cell, limit)).toEqual(told.slice(0, limit));
    expect(tellingMembers(casebook, CellSet.of(space.cells, cells), limit)).toEqual(
      told.slice(0, limit),
    );
  }
});

test('of a set only its members are told', () => {
  const some = CellSet.of(space.cells, [war!, others[0]!]);
  expect(tellingMembers(casebook, some, 9)).toEqual([war, others[0]]);
});
