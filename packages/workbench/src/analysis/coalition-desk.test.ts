import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/study';
import { expect, it } from 'vitest';
import { createCoalitionDesk } from './coalition-desk.ts';
import { readCase } from './read-case.ts';
import { GIVEN } from './shown-conflict.ts';

const twoWhoGo = `standoff: 1
title: Two who go
decision-makers:
  a: { options: { go: yes/no }, prefers: [b.go] }
  b: { options: { go: yes/no }, prefers: [a.go] }
`;

function deskOn(text: string) {
  const { compiledCase } = readCase(text, undefined);
  const result = runToEnd(analyzeConflict(compiledCase!));
  if (result.status !== 'analysed') throw new Error(result.status);
  return createCoalitionDesk(() => result.analysis);
}

const how = { reading: 'all', concept: 'nash' };

it('a coalition with somebody who is gone has no argument', async () => {
  const desk = deskOn(twoWhoGo);
  expect((await desk.coalitionArgument('00', [0, 1], how))?.argument?.verdict).toBe('unstable');
  expect(await desk.coalitionArgument('00', [0, 2], how)).toBeUndefined();
});

const three = `standoff: 1
title: Three who go
decision-makers:
  a: { options: { go: yes/no }, prefers: [b.go] }
  b: { options: { go: yes/no }, prefers: [a.go] }
  c: { options: { go: yes/no }, prefers: [not a.go, not b.go] }
foresight: { a: nash, b: seq, c: seq }
`;

it('a coalition is read by the concept of most of its members where each looks as far as it does', async () => {
  const desk = deskOn(three);
  const conceptOf = async (...members: number[]) =>
    (await desk.coalitionArgument('000', members, { reading: 'all', concept: GIVEN }))?.concept;
  expect(await conceptOf(0, 1)).toBe('nash');
  expect(await conceptOf(1, 2)).toBe('seq');
  expect(await conceptOf(0, 1, 2)).toBe('seq');
  const chosen = await desk.chosenStandings('000', { coalitions: [[0, 1]], reading: 'all' });
  expect(chosen?.standings[0]?.asGiven).toBe('nash');
});

it('a concept without a version for coalitions has no argument', async () => {
  const answer = await deskOn(twoWhoGo).coalitionArgument('00', [0, 1], {
    reading: 'all',
    concept: 'nm',
  });
  expect(answer).toEqual({ concept: 'nm' });
});
