import { expect, it } from 'vitest';
import { analyzeText } from '../conflicts/open-model.ts';

/** So many units among three, by majority. */
const budget = (units: number, now: readonly [number, number, number]) => `standoff: 1
title: Units among three
decision-makers:
  ann: { prefers: [ more: board.ann ] }
  bob: { prefers: [ more: board.bob ] }
  cid: { prefers: [ more: board.cid ] }
bodies:
  board:
    options: { ann: 0 to ${units}, bob: 0 to ${units}, cid: 0 to ${units} }
    members: [ ann, bob, cid ]
    adopts: 2 votes
infeasible: [ board.ann + board.bob + board.cid != ${units} ]
status-quo: { board.ann: ${now[0]}, board.bob: ${now[1]}, board.cid: ${now[2]} }
`;

it.each([
  [10, [4, 3, 3], 66],
  [100, [34, 33, 33], 5_151],
] as const)('of %i units among three by majority no division is stable', (units, now, states) => {
  const { equilibria, casebook } = analyzeText(budget(units, now));
  expect(casebook.space.stateCount).toBe(states);
  expect([...equilibria].map(([concept, cells]) => [concept, cells.count])).toEqual(
    ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((concept) => [concept, 0]),
  );
});
