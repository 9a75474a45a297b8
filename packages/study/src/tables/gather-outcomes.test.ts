import { readFileSync } from 'node:fs';
import { distanceTo, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { toldGain } from '../finding/told-gain.ts';
import { gatherOutcomes } from './gather-outcomes.ts';
import { listOutcomes } from './outcome-list.ts';
import { type OutcomeSection, outcomeSections } from './outcome-sections.ts';

const korea = readFileSync('catalog/korea-2017/korea-2017.standoff.yaml', 'utf8');

/** Every state of a text, most telling first, with what is gathered of it. */
function gathered(text: string) {
  const analysis = analyzeText(text);
  const cells = runToEnd(listOutcomes(analysis, { order: { by: 'telling' } }));
  const found = runToEnd(gatherOutcomes(analysis, cells));
  const sectionAt = (position: number): OutcomeSection =>
    found.sections.findLast(({ from }) => from <= position)!.section;
  return { analysis, cells, sectionAt, ...found };
}

describe('a list that begins with the most telling', () => {
  for (const [name, text] of Object.entries({ korea, river, chicken })) {
    it(`comes in sections, each state in the first that fits (${name})`, () => {
      const { analysis, cells, sectionAt, sections } = gathered(text);
      const { casebook, fromStatusQuo } = analysis;
      const inOrder = sections.map(({ section }) => outcomeSections.indexOf(section));
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      for (const [position, cell] of cells.entries()) {
        const fits: Record<OutcomeSection, boolean> = {
          now: cell === fromStatusQuo?.cell,
          named: casebook.stateNames.has(casebook.space.codeOf(cell)),
          gain: fromStatusQuo?.commonGains.includes(cell) === true,
          harmless: cell === toldGain(analysis)?.best,
          reached:
            fromStatusQuo !== undefined &&
            distanceTo(fromStatusQuo.byImprovements, cell) !== undefined,
          rest: true,
        };
        expect(sectionAt(position)).toBe(outcomeSections.find((section) => fits[section]));
      }
    });

    it(`gathers states that hold under the same, and tells only what is so in all (${name})`, () => {
      const { analysis, cells, sectionAt, groups } = gathered(text);
      const { casebook, concepts, equilibria } = analysis;
      for (const { from, count, held, levels } of groups) {
        const those = cells.subarray(from, from + count);
        expect(new Set([...those.keys()].map((k) => sectionAt(from + k))).size).toBe(1);
        for (const cell of those) {
          expect(concepts.map(({ id }) => equilibria.get(id)!.has(cell))).toEqual(
            held.slice(-concepts.length),
          );
        }
        const all = [...those].map((cell) => casebook.states.levels(casebook.space.codeOf(cell)));
        for (const [k, level] of levels.entries()) {
          const different = new Set(all.map((one) => one[k]));
          expect(different.size === 1 ? different.has(level!) : level === undefined).toBe(true);
        }
      }
    });
  }

  it('has the state that the headline names within sight, by itself', () => {
    const { analysis, cells, groups } = gathered(korea);
    const position = cells.indexOf(toldGain(analysis)!.best);
    expect(position).toBe(1);
    expect(groups.some(({ from, count }) => from <= position && position < from + count)).toBe(
      false,
    );
  });
});

it('a list of equilibria can have what the headline speaks of besides', () => {
  const { analysis } = gathered(korea);
  const told = toldGain(analysis)!.best;
  const list = (withTold: boolean) => [
    ...runToEnd(listOutcomes(analysis, { heldUnder: 'nash', withTold, order: { by: 'telling' } })),
  ];
  expect(list(false)).not.toContain(told);
  expect(list(true)).toContain(told);
  expect(list(true)).toHaveLength(list(false).length + 1);
});
