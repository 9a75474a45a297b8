import { runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { evolveFrom } from './evolve.ts';

function evolve(model: string, from: string, to?: string, limit = 10) {
  const analysis = analyzeText(model);
  const code = (id: string) => analysis.casebook.stateWithId(id)!;
  const query = { from: code(from), limit, ...(to !== undefined && { to: code(to) }) };
  return runToEnd(evolveFrom(analysis, query));
}

describe('an evolution', () => {
  it('leads from the start to every equilibrium by the shortest sequences', () => {
    const { casebook, destinations, reached, more } = evolve(river, 's2');
    expect(reached).toEqual({ byAnyMoves: 5, byImprovements: 0 });
    expect(destinations.map(({ state }) => casebook.stateId(state)).sort()).toEqual([
      's1',
      's3',
      's5',
    ]);
    expect(more).toBe(0);
    const bargain = destinations.find(({ state }) => casebook.stateId(state) === 's3')!;
    expect(bargain.byAnyMoves).toMatchObject({ length: 2, firstMovers: [0, 1] });
    expect(bargain.byImprovements).toBeUndefined();
  });

  it('tells of three of the shortest ways at most, and who begins any of them', () => {
    const switches = (id: string) => `  ${id}: { options: { p: yes/no, q: yes/no } }`;
    const ids = ['a', 'b', 'c'];
    const start = ids.map((id) => `${id}.p: no, ${id}.q: no`).join(', ');
    const model = `standoff: 1
title: Three with two switches each
decision-makers:
${ids.map(switches).join('\n')}
status-quo: { ${start} }
`;
    const [destination] = evolve(model, 's1', 's64').destinations;
    expect(destination!.byAnyMoves).toMatchObject({ length: 3, firstMovers: [0, 1, 2] });
    expect(destination!.byAnyMoves!.paths).toHaveLength(3);
  });

  it('describes no more destinations than asked for, and counts the rest', () => {
    const { destinations, more } = evolve(river, 's2', undefined, 1);
    expect([destinations.length, more]).toEqual([1, 2]);
  });

  it('starts anywhere and can look at one destination only', () => {
    const { casebook, destinations } = evolve(chicken, 'dd', 'cd');
    expect(destinations.map(({ state }) => casebook.stateId(state))).toEqual(['cd']);
    expect(destinations[0]!.byImprovements).toMatchObject({ length: 1, firstMovers: [0] });
  });

  it('knows of a state that it holds as each looks ahead, where it does under no concept alone', () => {
    const analysis = analyzeText(chicken, {
      concepts: ['nash'],
      foresight: [
        { decisionMaker: 'first', concept: 'gmr' },
        { decisionMaker: 'second', concept: 'smr' },
      ],
    });
    const code = (id: string) => analysis.casebook.stateWithId(id)!;
    const query = { from: code('dd'), limit: 10, to: code('cc') };
    const evolution = runToEnd(evolveFrom(analysis, query));
    expect(evolution.destinations[0]).toMatchObject({ heldUnder: [], heldAsGiven: true });
    expect(evolve(chicken, 'dd', 'cc').destinations[0]).not.toHaveProperty('heldAsGiven');
  });

  it('to where it starts is of no moves, whether or not moves lead back', () => {
    const evolution = evolve(chicken, 'dd', 'dd');
    const way = { length: 0, paths: [], firstMovers: [] };
    expect(evolution.destinations[0]).toMatchObject({ byAnyMoves: way, byImprovements: way });
    // All four states but the start, though three moves lead back to it.
    expect(evolution.reached.byAnyMoves).toBe(3);
  });
});
