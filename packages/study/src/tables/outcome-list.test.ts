import { coalitionReadings, prefers, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { createCoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';
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

describe('a list of outcomes where coalitions count', () => {
  const cellOf = (id: string) => casebook.space.cellOf(casebook.stateWithId(id)!);
  const all = ids({ order: { by: 'number' } });
  const now = casebook.space.cellOf(casebook.statusQuo!);
  const members = [0, 1];
  const verdicts = createCoalitionVerdicts(analysis, { coalitions: [members], reading: 'all' });
  runToEnd(verdicts.lookAt(all.map(cellOf)));
  const staysUnder = (id: string) => (state: string) =>
    verdicts.leaving(analysis.concepts.find((one) => one.id === id)!, cellOf(state)).length === 0;

  it('holds just what is better than the status quo for the members, by the reading', () => {
    const likes = (dm: number, better: number, worse: number) =>
      prefers(analysis.situation.orders[dm]!, better, worse);
    for (const { id: reading } of coalitionReadings) {
      const expected = all.map(cellOf).filter((cell) => {
        const gain = members.filter((dm) => likes(dm, cell, now)).length;
        const lose = members.filter((dm) => likes(dm, now, cell)).length;
        return reading === 'pareto' ? gain > 0 && lose === 0 : gain === members.length;
      });
      const listed = ids({ jointGains: { members, reading }, order: { by: 'number' } });
      expect(listed.map(cellOf)).toEqual(expected);
    }
  });

  it('has none that is better than the status quo where there is none', () => {
    const without = analyzeText(chicken);
    const jointGains = { members, reading: 'all' } as const;
    const listed = listOutcomes(without, { jointGains, order: { by: 'number' } });
    expect([...runToEnd(listed)]).toEqual([]);
  });

  it('holds just what none of them would leave, under what is asked for', () => {
    const order = { by: 'number' } as const;
    for (const { id } of analysis.concepts) {
      const held = ids({ heldUnder: id, order });
      const stays = held.filter(staysUnder(id));
      expect(ids({ heldUnder: id, unleft: { by: { verdicts }, under: id }, order })).toEqual(stays);
    }
    const everywhere = ids({ heldUnder: 'all', order }).filter((state) =>
      analysis.concepts.every(({ id }) => staysUnder(id)(state)),
    );
    expect(ids({ heldUnder: 'all', unleft: { by: { verdicts }, under: 'all' }, order })).toEqual(
      everywhere,
    );
    const somewhere = all.filter((state) =>
      analysis.concepts.some(
        ({ id }) => analysis.equilibria.get(id)!.has(cellOf(state)) && staysUnder(id)(state),
      ),
    );
    expect(ids({ heldUnder: 'any', unleft: { by: { verdicts }, under: 'any' }, order })).toEqual(
      somewhere,
    );
    const given = all.filter((state) => verdicts.leaving('given', cellOf(state)).length === 0);
    expect(ids({ unleft: { by: { verdicts }, under: 'given' }, order })).toEqual(given);
    expect(given.length).toBeLessThan(all.length);
  });

  it('holds just what one of them, or one of the decision makers, would not leave', () => {
    const order = { by: 'number' } as const;
    const [concept] = analysis.concepts;
    const under = concept!.id;
    const leaving = (state: (typeof all)[number]) => verdicts.leaving(concept!, cellOf(state));
    expect(ids({ unleft: { by: { verdicts }, coalition: 0, under }, order })).toEqual(
      all.filter((state) => !leaving(state).includes(0)),
    );
    for (const mover of members) {
      const stays = all.filter((state) =>
        analysis.stability.get(under)![mover]!.has(cellOf(state)),
      );
      expect(ids({ unleft: { by: { mover }, under }, order })).toEqual(stays);
      expect(stays.length).toBeLessThan(all.length);
    }
  });

  it('is sorted by what some like so that nothing better for them comes after what is worse', () => {
    const sorted = ids({ order: { by: 'joint-preference', members } }).map(cellOf);
    expect(sorted).toHaveLength(all.length);
    const likes = (dm: number, better: number, worse: number) =>
      prefers(analysis.situation.orders[dm]!, better, worse);
    for (const [k, before] of sorted.entries()) {
      for (const after of sorted.slice(k + 1)) {
        const some = members.some((dm) => likes(dm, after, before));
        expect(some && !members.some((dm) => likes(dm, before, after))).toBe(false);
      }
    }
  });
});

describe('comma-separated values', () => {
  const csv = outcomesToCsv(analysis, [0, 1, 2]);

  it('have a line for the header and one for each state, of equally many fields', () => {
    const lines = csv.split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^state,name,Upstream: /);
  });

  it('have the words of the sentences, and name the status quo', () => {
    const cells = [...runToEnd(listOutcomes(analysis, { order: { by: 'telling' } }))];
    const [head, first, ...rest] = outcomesToCsv(analysis, cells).trimEnd().split('\r\n');
    expect(head).toContain('Upstream: Dam,');
    expect(first).toMatch(/^s\d+,The status quo,/);
    const words = rest.flatMap((line) => line.split(','));
    for (const phrase of ['the river is dammed', 'no raid', 'a raid'])
      expect(words).toContain(phrase);
    expect(words).not.toContain('shut');
    expect(words.some((word) => word.includes('Upstream; Down'))).toBe(true);
  });

  it('say in every row what they were made from, where that is told', () => {
    const stamped = outcomesToCsv(analysis, [0, 1], { stamp: 'River, of 1 May. Standoff 1' });
    const [head, ...rows] = stamped.trimEnd().split('\r\n');
    expect(head).toMatch(/,made from$/);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/,"River, of 1 May. Standoff 1"$/);
  });

  it('say who could be served better where a concept asks for that', () => {
    const berge = analyzeText(river, { concepts: ['nash', 'berge'] });
    const [head] = outcomesToCsv(berge, [0]).split('\r\n');
    expect(head).toContain(',Nash: leaving,Berge: could be served better');
  });

  it('say which coalitions would leave, concept by concept, where some are looked at', () => {
    const verdicts = createCoalitionVerdicts(analysis, {
      coalitions: [
        [0, 1],
        [0, 2],
      ],
      reading: 'all',
    });
    const cells = [...runToEnd(listOutcomes(analysis, { order: { by: 'number' } }))];
    runToEnd(verdicts.lookAt(cells));
    const [head = [], ...rows] = outcomesToCsv(analysis, cells, { coalitions: verdicts })
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    expect(head.filter((name) => name.endsWith(': leaving together'))).toEqual([
      'the mixed foresight: leaving together',
      ...verdicts.concepts.map(({ symbol }) => `${symbol}: leaving together`),
    ]);
    for (const concept of verdicts.concepts) {
      const column = head.indexOf(`${concept.symbol}: leaving together`);
      const expected = cells.map((cell) =>
        verdicts
          .leaving(concept, cell)
          .map((k) => ['Upstream + Down', 'Upstream + The priest'][k])
          .join('; '),
      );
      expect(rows.map((row) => row[column])).toEqual(expected);
    }
    expect(rows.some((row) => row.includes('Upstream + Down'))).toBe(true);
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
