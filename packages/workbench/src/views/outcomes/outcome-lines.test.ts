import { expect, it } from 'vitest';
import type { Gathering, OutcomeGroup } from '../../desk/shown-outcomes.ts';
import { keyOfGroup, linesOf, type OutcomeLine } from './outcome-lines.ts';

const group = (from: number, count: number, held: boolean[]): OutcomeGroup => ({
  from,
  count,
  held,
  levels: [],
});

const listed: Gathering & { count: number } = {
  count: 12,
  sections: [
    { section: 'now', from: 0 },
    { section: 'named', from: 1 },
    { section: 'rest', from: 3 },
  ],
  groups: [group(3, 4, [true, true]), group(8, 4, [false, true])],
};

const say = (line: OutcomeLine) => {
  if (line.kind === 'outcome') return line.isGathered ? `(${line.position})` : line.position;
  return line.kind === 'section' ? line.section : line.id;
};
const all = (of: typeof listed, how: Parameters<typeof linesOf>[1]) => {
  const { count, lineAt } = linesOf(of, how);
  return Array.from({ length: count }, (_, line) => say(lineAt(line)));
};

it('are the outcomes with heads of their sections, and one line for what is gathered', () => {
  expect(all(listed, { gathered: true, unfolded: [] })).toEqual([
    ...[0, 'named', 1, 2],
    ...['rest', 'rest ++', 7, 'rest -+'],
  ]);
});

it('have what was gathered below its line once that is unfolded', () => {
  const unfolded = [keyOfGroup('rest', listed.groups[1]!), 'rest --'];
  expect(all(listed, { gathered: true, unfolded }).slice(5)).toEqual([
    ...['rest ++', 7, 'rest -+'],
    ...['(8)', '(9)', '(10)', '(11)'],
  ]);
});

it('are one for each outcome where nothing is to be gathered, or nothing is known of sections', () => {
  const plain = all(listed, { gathered: false, unfolded: [] });
  expect(plain.filter((line) => typeof line === 'number')).toEqual([...Array(12).keys()]);
  const without = { count: 3, sections: [], groups: [] };
  expect(all(without, { gathered: true, unfolded: [] })).toEqual([0, 1, 2]);
  expect(all({ ...without, count: 0 }, { gathered: true, unfolded: [] })).toEqual([]);
});

it('have no heads where there is only one section beside the status quo', () => {
  const one = { ...listed, sections: [listed.sections[0]!, { section: 'rest', from: 1 } as const] };
  expect(all(one, { gathered: true, unfolded: [] })[1]).toBe(1);
});
