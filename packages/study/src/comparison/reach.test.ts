import { distanceTo } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { isReached, sayReach, sayReachChange } from './reach.ts';

/** Two that move one option each, from where both say no. */
const analysisOf = (a: string, b: string, statusQuo = 'a.x: no, b.y: no') =>
  analyzeText(
    `standoff: 1
title: Two
decision-makers:
  a: { options: { x: yes/no }, prefers: [ ${a} ] }
  b: { options: { y: yes/no }, prefers: [ ${b} ] }
status-quo: { ${statusQuo} }
`,
    { concepts: ['nash'] },
  );

describe('what improvements lead to', () => {
  const both = analysisOf('x', 'y');
  const none = analysisOf('not x', 'not y');
  const one = analysisOf('x', 'not y');

  it('is counted by what holds or is a gain', () => {
    expect(sayReach(both)).toEqual([
      'Improvements lead from the status quo to the one other state that holds under Nash or that everybody prefers.',
    ]);
    expect(sayReach(none)).toEqual([
      'No other state holds under Nash, or is better for somebody and worse for nobody.',
    ]);
  });

  it('is compared with what they lead to otherwise, of states that hold in either', () => {
    expect(sayReachChange(none, both)).toEqual([
      'Now improvements lead from the status quo to “x and y”.',
    ]);
    expect(sayReachChange(both, one)).toEqual([
      'Now no improvements lead from the status quo to “x and y”.',
    ]);
    expect(sayReachChange(both, both)).toEqual([]);
  });

  it('is said to start elsewhere where it does', () => {
    const elsewhere = analysisOf('x', 'y', 'a.x: no, b.y: yes');
    expect(sayReachChange(both, elsewhere)[0]).toBe('It starts from another status quo: y.');
  });

  it('is not compared where the states are others', () => {
    expect(sayReachChange(both, analyzeText(river, {}))).toEqual([]);
  });
});

it('a state is reached by moves if these lead there, and never if it is infeasible', () => {
  const analysis = analyzeText(river, {});
  const { casebook, fromStatusQuo } = analysis;
  const { space } = casebook;
  for (let cell = 0; cell < space.cells; cell++) {
    const state = space.codeOf(cell);
    const reached =
      space.isState(cell) && distanceTo(fromStatusQuo!.byAnyMoves, cell) !== undefined;
    expect(isReached(analysis, state, 'byAnyMoves')).toBe(reached);
  }
});
