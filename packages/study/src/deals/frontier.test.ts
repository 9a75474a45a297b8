import { prefers, runToEnd, workSpent } from '@standoff/engine';
import { expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { frontierOf } from './frontier.ts';

const of = (options: number, statements: number) =>
  analyzeText(drawnFile({ decisionMakers: 3, options, statements, sure: true })).situation;

it.each([
  [5, 3],
  [7, 6],
])('the frontier of states is what nothing betters, of %i options', (options, statements) => {
  const situation = of(options, statements);
  const cells = Array.from({ length: situation.space.cells }, (_, cell) => cell);
  for (const parties of [[0], [0, 1], [0, 1, 2]]) {
    const isBetter = (one: number, other: number) =>
      parties.some((party) => prefers(situation.orders[party]!, one, other)) &&
      !parties.some((party) => prefers(situation.orders[party]!, other, one));
    const literal = cells.filter((cell) => !cells.some((other) => isBetter(other, cell)));
    const found = runToEnd(frontierOf(situation, parties, cells));
    expect([...found].sort((a, b) => a - b)).toEqual(literal);
  }
});

it('it is found with pauses, none of which is after much more work than another', () => {
  const situation = of(15, 12);
  const cells = Array.from({ length: situation.space.cells }, (_, cell) => cell);
  const steps = frontierOf(situation, [0, 1, 2], cells);
  let [pauses, before, longest] = [0, workSpent(), 0];
  while (!steps.next().done) {
    pauses += 1;
    longest = Math.max(longest, workSpent() - before);
    before = workSpent();
  }
  expect(pauses).toBeGreaterThan(2);
  // All states once are the most that is grouped at a time.
  expect(longest).toBeLessThan(2 ** 15 + 5 * cells.length);
});
