import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../test/models.ts';
import { analyzeText } from '../../test/open-model.ts';
import { readFormula } from '../query/read-formula.ts';
import { listOutcomes, type OutcomeQuery } from './outcome-list.ts';
import { outcomesToCsv } from './outcome-row.ts';

const analysis = analyzeText(river);
const { casebook } = analysis;
const ids = (query: OutcomeQuery) =>
  [...runToEnd(listOutcomes(analysis, query))].map((cell) =>
    casebook.stateId(casebook.space.codeOf(cell)),
  );

function formula(text: string) {
  const read = readFormula(casebook.conflict, text);
  if ('problem' in read) throw new Error(read.problem);
  return read.formula;
}

describe('a list of outcomes', () => {
  it('holds every state by number when nothing else is asked', () => {
    expect(ids({ order: { by: 'number' } })).toEqual(
      Array.from({ length: casebook.space.stateCount }, (_, k) => `s${k + 1}`),
    );
  });

  it('holds just the equilibria of a concept, or of any', () => {
    const marked = (id: string) =>
      ids({ order: { by: 'number' } }).filter((state) =>
        analysis.equilibria.get(id)!.has(casebook.space.cellOf(casebook.stateWithId(state)!)),
      );
    const all = new Set<string>();
    for (const { id } of analysis.concepts) {
      expect(ids({ heldUnder: id, order: { by: 'number' } })).toEqual(marked(id));
      for (const state of marked(id)) all.add(state);
    }
    expect(new Set(ids({ heldUnder: 'any', order: { by: 'number' } }))).toEqual(all);
  });

  it('holds just the states in which a formula is true', () => {
    const where = formula('up.dam = shut');
    const listed = ids({ where, order: { by: 'number' } });
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(casebook.space.stateCount);
    const position = casebook.options.findIndex(({ option }) => option.id === 'dam');
    for (const id of listed) {
      const level = casebook.states.levels(casebook.stateWithId(id)!)[position]!;
      expect(casebook.options[position]!.option.levels[level]!.id).toBe('shut');
    }
  });

  it('starts with the status quo when the most telling come first', () => {
    expect(ids({ order: { by: 'telling' } })[0]).toBe(casebook.stateId(casebook.statusQuo!));
  });

  it('runs from the best to the worst for a decision maker', () => {
    const order = ids({ order: { by: 'preference', decisionMaker: 0 } });
    for (let k = 1; k < order.length; k++) {
      const [before, after] = [order[k - 1]!, order[k]!].map((id) => casebook.stateWithId(id)!);
      expect(casebook.compare(0, after!, before!).order).not.toBe('better');
    }
  });
});

describe('a list of outcomes by what was pressed in the table', () => {
  const levelsOf = (id: string) => casebook.states.levels(casebook.stateWithId(id)!);
  const all = ids({ order: { by: 'number' } });

  it('holds just the states with the levels asked for', () => {
    for (const [option, { option: known }] of casebook.options.entries()) {
      for (const level of known.levels.keys()) {
        const listed = ids({ levels: [{ option, level }], order: { by: 'number' } });
        expect(listed).toEqual(all.filter((id) => levelsOf(id)[option] === level));
      }
    }
  });

  it('is sorted by an option either way, in the order of the numbers where the level is the same', () => {
    for (const option of casebook.options.keys()) {
      const sorted = (sign: number) =>
        [...all].sort((a, b) => sign * (levelsOf(a)[option]! - levelsOf(b)[option]!));
      expect(ids({ order: { by: 'level', option, descending: false } })).toEqual(sorted(1));
      expect(ids({ order: { by: 'level', option, descending: true } })).toEqual(sorted(-1));
    }
  });

  it('starts with the equilibria when sorted by who would leave', () => {
    for (const { id } of analysis.concepts) {
      const held = ids({ heldUnder: id, order: { by: 'number' } });
      const sorted = ids({ order: { by: 'leavers', concept: id } });
      expect(sorted.slice(0, held.length)).toEqual(held);
    }
  });

  it('holds the equilibria under every concept, or what everybody prefers to the status quo', () => {
    const everywhere = analysis.concepts
      .map(({ id }) => ids({ heldUnder: id, order: { by: 'number' } }))
      .reduce((some, those) => some.filter((id) => those.includes(id)));
    expect(ids({ heldUnder: 'all', order: { by: 'number' } })).toEqual(everywhere);
    const better = all.filter((id) =>
      casebook.decisionMakers.every(
        (_, dm) =>
          casebook.compare(dm, casebook.stateWithId(id)!, casebook.statusQuo!).order === 'better',
      ),
    );
    expect(ids({ commonGains: true, order: { by: 'number' } })).toEqual(better);
  });
});

describe('comma-separated values', () => {
  const csv = outcomesToCsv(analysis, [0, 1, 2]);

  it('have a line for the header and one for each state, of equally many fields', () => {
    const lines = csv.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^state,name,up\.dam,/);
  });

  it('defuse what a spreadsheet would run, and quote what would break a line', () => {
    const hostile = analyzeText(`
standoff: 1
title: T
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
status-quo: { a.x: no }
deals:
  run: { name: '=cmd("x"), all', parties: [a], terms: { a.x: yes } }
`);
    const text = outcomesToCsv(hostile, [0, 1]);
    expect(text).not.toMatch(/[,"]=/);
    expect(text).toContain(`"'=cmd(""x""), all"`);
  });
});
