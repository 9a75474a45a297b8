import { expect, it } from 'vitest';
import type { ShownConflict, ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import { columnStyle, columnsOf, hasRoom } from './outcome-columns.ts';

const concepts = ['nash', 'gmr'].map((id) => ({
  id,
  symbol: id,
  reckonedWith: 'credible replies',
})) as unknown as ShownConflict['concepts'];

/** A conflict of one decision maker with so many options, as far as the columns ask. */
function withOptions(count: number, level = 'yes'): ShownConflict {
  const options = Array.from({ length: count }, (_, k) => ({
    id: `o${k}`,
    name: `o${k}`,
    position: k,
    yesNo: true,
    levels: [
      { id: 'no', phrase: 'no', says: 'no', inColumn: 'no' },
      { id: level, phrase: level, says: level, inColumn: level },
    ],
    because: [],
  }));
  const [maker] = [
    { id: 'a', name: 'A', short: 'A', options },
  ] as readonly Partial<ShownDecisionMaker>[];
  return { concepts, decisionMakers: [maker] } as unknown as ShownConflict;
}

it('the verdicts stand after few options, as the literature has it, and before many', () => {
  expect(columnsOf(withOptions(12), false)).toMatchObject({ options: 2, concepts: 14 });
  expect(columnsOf(withOptions(13), false)).toMatchObject({ options: 4, concepts: 2 });
  expect(columnsOf(withOptions(2), true)).toMatchObject({ options: 4, concepts: 2 });
});

it('all columns need a wider window where those who would leave are named', () => {
  const shown = { narrow: false, withLeavers: false, withCoalitions: false, inWords: false };
  const conflict = withOptions(9, 'continued');
  const needs = (more: Partial<typeof shown>) =>
    Number(/[\d.]+/.exec(hasRoom(conflict, { ...shown, ...more }))![0]);
  // The table and a scroll bar, 64.25 + 1, with 2.2 % of the window on either side.
  expect(needs({})).toBeCloseTo(68.25, 1);
  // Words for the concepts are wider than their symbols, and the names of states without ids narrower.
  expect(needs({ inWords: true })).toBeLessThan(needs({}));
  expect(needs({ withLeavers: true })).toBeCloseTo(70.13, 1);
  expect(needs({ withLeavers: true, withCoalitions: true })).toBeCloseTo(72.02, 1);
  const beside = hasRoom(conflict, shown, true);
  expect(Number(/[\d.]+/.exec(beside)![0])).toBeGreaterThan(needs({}) + 24);
});

it('columns of options are as wide as their longest word needs', () => {
  const width = (level: string) =>
    (
      columnStyle(withOptions(1, level), {
        narrow: false,
        tight: false,
        withLeavers: false,
        withCoalitions: false,
        inWords: false,
      }) as Record<string, string>
    )['--columns'];
  expect(width('yes')).toContain('minmax(3.2rem, 1fr)');
  expect(width('continued for ever')).toContain('minmax(4.75rem, 1fr)');
  expect(width('indistinguishable')).toContain('minmax(5rem, 1fr)');
});
