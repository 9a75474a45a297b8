import { runToEnd } from '@standoff/engine';
import { analyzeConflict } from '@standoff/report';
import { expect, it } from 'vitest';
import { createCoalitionDesk } from './coalition-desk.ts';
import { readCase } from './read-case.ts';

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
