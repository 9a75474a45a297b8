import { expect, test } from 'vitest';
import { parseConflict } from '../parse-conflict.ts';
import { fixedLevels } from './axes.ts';
import { withAdopted } from './with-adopted.ts';

const text = `standoff: 1
title: A court
decision-makers: { a: { options: { x: yes/no }, prefers: [ court.ban = full ] } }
bodies: { court: { members: [a], adopts: 1 votes, options: { ban: [none, part, full] } } }
states: { kept: { a.x: yes }, other: { a.x: yes, court.ban: part } }
`;
const read = (more: string) => parseConflict(text + more).conflict!;
const conflict = read('status-quo: { a.x: no, court.ban: none }\n');

const banIn = ({ namedStates }: typeof conflict) =>
  namedStates.map(({ pattern }) =>
    pattern.kind === 'levels'
      ? pattern.levels.find(({ option }) => option.owner === 'court')?.level
      : undefined,
  );

test('the option of a body stands at what it has adopted', () => {
  const adopted = withAdopted(conflict, { 'court.ban': 'full' });
  expect(fixedLevels(adopted)).toEqual(new Map([['court.ban', 2]]));
  expect(adopted.statusQuo).toMatchObject({ kind: 'levels' });
});

test('states that had it where the file has it go along, and others do not', () => {
  expect(banIn(conflict)).toEqual([0, 1]);
  expect(banIn(withAdopted(conflict, { 'court.ban': 'full' }))).toEqual([2, 1]);
});

test('options of decision makers and names that are not known change nothing', () => {
  for (const adopted of [
    { 'a.x': 'yes' },
    { 'court.ban': 'total' },
    { 'court.bans': 'full' },
    {},
  ]) {
    expect(withAdopted(conflict, adopted)).toBe(conflict);
  }
});

test('without a status quo nothing changes', () => {
  const open = parseConflict(text.replace(/^states.*\n/m, '')).conflict!;
  expect(withAdopted(open, { 'court.ban': 'full' })).toBe(open);
});
