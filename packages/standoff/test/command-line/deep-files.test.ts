import { expect, it } from 'vitest';
import { isQuick, isWhole, someOf } from '../../../../test/draws.ts';
import { fileIn, temporaryFolder } from './files.ts';
import { run } from './run.ts';

// As many and as deep as the limits of a file allow, or more, which is said. A command may be refused, but
// does not break.
const folder = temporaryFolder();

function modelWith(prefers: string, more = ''): string {
  return `standoff: 1
title: Deep
decision-makers:
  a: { options: { x: yes/no, y: yes/no }, prefers: [ ${prefers} ] }
  b: { options: { x: yes/no }, prefers: [ a.x ] }
bodies:
  c: { members: [ a, b ], adopts: 2 votes, options: { z: yes/no } }
status-quo: { a.x: no, a.y: no, b.x: no, c.z: no }
${more}`;
}

/** Each fact builds on the one before it. */
function chainOf(count: number): string {
  const fact = (k: number) => (k % 2 ? `not f${k - 1}` : `f${k - 1} or b.x`);
  const facts = Array.from({ length: count }, (_, k) => `  f${k}: ${k === 0 ? 'a.x' : fact(k)}`);
  return modelWith(`f${count - 1}`, `facts:\n${facts.join('\n')}\n`);
}

const deep = fileIn(folder, 'deep.standoff.yaml', chainOf(5_000));
const tooMany = fileIn(folder, 'too-many.standoff.yaml', chainOf(20_000));

const commands = [
  [['check']],
  [['format']],
  [['analyze']],
  [['analyze', '--json']],
  [['explain', '--state', 'status-quo']],
  [['evolve']],
  [['profiles', '--state', 'status-quo']],
  [['vote']],
  [['coalitions']],
  [['compare', deep]],
];

it.each(someOf(commands, 1, 5))(
  '5,000 facts that build on each other: %s',
  async ([command, ...words]) => {
    const { status, stderr } = await run([command!, deep, ...words]);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  },
);

it.skipIf(isQuick)('5,000 facts that build on each other, asked of the solver', async () => {
  const held = fileIn(
    folder,
    'held.standoff.yaml',
    chainOf(5_000)
      .replace(/bodies:\n.*\n/, '')
      .replace(', c.z: no', ''),
  );
  expect(await run(['ask', held, '--concept', 'gmr'])).toMatchObject({ status: 0 });
});

it.each(someOf([['check'], ['analyze']], 1))('more facts than are read: %s', async (command) => {
  const { status, stderr } = await run([command, tooMany]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('at most 5,000')]);
});

it.each([
  ['parentheses', `"${'('.repeat(10_000)}x${')'.repeat(10_000)}"`, 'formula-too-long'],
  ['parentheses', `"${'('.repeat(4_000)}x${')'.repeat(4_000)}"`, 'formula-too-deep'],
  ['negations', `"${'not '.repeat(2_000)}x"`, 'formula-too-deep'],
  ['brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`, 'nested-too-deeply'],
])('too many %s in one another are said to be too many', async (_, prefers, code) => {
  const path = fileIn(folder, 'nested.standoff.yaml', modelWith(prefers));
  const { status, stderr } = await run(['check', path]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(code)]);
  expect((await run(['format', path])).stderr).not.toContain('RangeError');
});

it.runIf(isWhole)('10,000 statements are asked of the solver', async () => {
  const statement = (k: number) =>
    ['a.x', 'a.y', 'b.x'].map((name, j) => `${(k >> j) & 1 ? 'not ' : ''}${name}`).join(' or ');
  const statements = Array.from({ length: 10_000 }, (_, k) => statement(k)).join(', ');
  const text = modelWith(statements.replace(/, [^,]*$/, ''));
  const path = fileIn(
    folder,
    'many.standoff.yaml',
    text.replace(/bodies:\n.*\n/, '').replace(', c.z: no', ''),
  );
  expect(await run(['ask', path, '--concept', 'nash'])).toMatchObject({ status: 0 });
});
