import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { listOutcomes } from '../tables/outcome-list.ts';
import { outcomesToCsv } from '../tables/outcome-row.ts';
import { gatherClasses, type StateClasses, sayAlike, varyingOptions } from './state-classes.ts';

/** A quarrel over a fence beside which somebody may paint a shed that nobody minds. */
const fence = `
standoff: 1
title: A fence
decision-makers:
  ann: { name: Ann, options: { fence: yes/no }, prefers: [ fence ] }
  bob: { name: Bob, options: { shed: { name: Colour of the shed, levels: [red, green] } }, prefers: [ not ann.fence ] }
states: { green-shed: { ann.fence: no, bob.shed: green } }
status-quo: { ann.fence: no, bob.shed: red }
`;

function classesOf(analysis: Analysis): StateClasses {
  const result = runToEnd(gatherClasses(analysis));
  if (result.status !== 'gathered') throw new RangeError(result.status);
  return result.classes;
}

describe('classes of states that nobody tells apart', () => {
  const analysis = analyzeText(fence);
  const { casebook } = analysis;
  const classes = classesOf(analysis);
  const cells = Array.from({ length: 4 }, (_, k) => casebook.space.cellAt(k));

  it('have every state once, and know what is not alike in them', () => {
    expect(classes.count).toBe(2);
    const members = [0, 1].flatMap((number) => [...classes.cellsOf(number)]);
    expect(members.sort()).toEqual(cells);
    for (const cell of cells) {
      const own = classes.cellsOf(classes.classOf(cell));
      expect([...own]).toContain(cell);
      expect(varyingOptions(casebook, own)).toEqual([1]);
      expect(sayAlike(casebook, own)).toBe('two alike but for Colour of the shed');
    }
  });

  it('are one row each in a list, by the first state in its order', () => {
    const list = (order: Parameters<typeof listOutcomes>[1]['order']) => [
      ...runToEnd(listOutcomes(analysis, { classes, order })),
    ];
    expect(list({ by: 'number' })).toEqual(cells.slice(0, 2));
    expect(list({ by: 'level', option: 1, descending: true })).toEqual(cells.slice(2));
  });

  it('are one line each in a file, which says of how many states, and no level that they do not share', () => {
    const csv = outcomesToCsv(analysis, cells.slice(0, 2), { classes });
    const [head, first, second] = csv.split('\r\n');
    expect(head).toMatch(/^state,name,states,Ann: /);
    expect([first, second].map((line) => line!.split(',').slice(2, 5))).toEqual([
      ['2', 'not fence', '–'],
      ['2', 'fence', '–'],
    ]);
  });

  it('are the states themselves where every two differ for somebody', () => {
    const river6 = analyzeText(river);
    const own = classesOf(river6);
    expect(own.count).toBe(river6.casebook.space.stateCount);
  });

  it('are none to speak of where there are no two states', () => {
    const single = analyzeText(`
standoff: 1
title: Nothing to do
decision-makers: { ann: { moves: {}, ranking: [calm] } }
states: { calm: all is calm }
`);
    const own = classesOf(single);
    expect(own.count).toBe(1);
  });
});
