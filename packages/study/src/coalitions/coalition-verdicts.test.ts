import { coalitionStability, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { createCoalitionVerdicts } from './coalition-verdicts.ts';
import { conceptOfCoalition } from './concept-of-coalition.ts';
import { sayCoalitionVerdicts, survivingEquilibria } from './verdict-words.ts';

const analysis = analyzeText(river);
const { casebook, situation, concepts, equilibria } = analysis;
const cells = Array.from({ length: casebook.space.stateCount }, (_, k) => casebook.space.cellAt(k));
const coalitions = [
  [0, 1],
  [1, 2],
  [0, 1, 2],
];

/** Two who would both do little if the other did, and 64 states. */
const many = `
standoff: 1
title: Two with six options
decision-makers:
  a: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [not b.x, not b.y, x, y, z] }
  b: { options: { x: yes/no, y: yes/no, z: yes/no }, prefers: [not a.x, not a.y, x, y, not z] }
`;

function verdictsOn(looked: readonly number[], chosen = coalitions) {
  const verdicts = createCoalitionVerdicts(analysis, { coalitions: chosen, reading: 'all' });
  runToEnd(verdicts.lookAt(looked));
  return verdicts;
}

describe('the verdicts of chosen coalitions', () => {
  it('are those of the engine, state by state', () => {
    const verdicts = verdictsOn(cells);
    for (const concept of concepts) {
      const { computation } = concept;
      if (computation.kind !== 'sanction') throw new Error('all concepts by default are in turn');
      for (const [k, members] of coalitions.entries()) {
        const coalition = { members, reading: 'all' as const };
        const stable = runToEnd(coalitionStability(situation, coalition, computation));
        const stays = cells.filter((cell) => !verdicts.leaving(concept, cell).includes(k));
        expect(stays).toEqual([...stable]);
      }
    }
  });

  it('are the same whether few states are looked at or many', () => {
    // A state or two of many are searched from, all of them gone through.
    const large = analyzeText(many);
    const { space } = large.casebook;
    const all = Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k));
    const chosen = { coalitions: [[0, 1]], reading: 'all' as const };
    const together = createCoalitionVerdicts(large, chosen);
    runToEnd(together.lookAt(all));
    const single = createCoalitionVerdicts(large, chosen);
    for (const cell of all) runToEnd(single.lookAt([cell]));
    for (const concept of large.concepts) {
      for (const cell of all) {
        expect(single.leaving(concept, cell)).toEqual(together.leaving(concept, cell));
      }
    }
  });

  it('are known of all states once so many were looked at that all were gone through', () => {
    const large = analyzeText(many);
    const { space } = large.casebook;
    const all = Array.from({ length: space.stateCount }, (_, k) => space.cellAt(k));
    const verdicts = createCoalitionVerdicts(large, { coalitions: [[0, 1]], reading: 'all' });
    expect([...verdicts.lookAt(all.slice(0, 32))].length).toBeGreaterThan(0);
    expect([...verdicts.lookAt(all)]).toEqual([]);
  });

  it('are known only of states that were looked at', () => {
    const large = analyzeText(many);
    const [first, second] = [large.casebook.space.cellAt(0), large.casebook.space.cellAt(1)];
    const verdicts = createCoalitionVerdicts(large, { coalitions: [[0, 1]], reading: 'all' });
    runToEnd(verdicts.lookAt([first]));
    expect(verdicts.leaving(concepts[0]!, first)).toBeInstanceOf(Array);
    expect(() => verdicts.leaving(concepts[0]!, second)).toThrow('was not looked at');
  });

  it('are those of the concept of most members where each is read by its own', () => {
    expect(conceptOfCoalition(analysis, [0, 1])!.id).toBe('seq');
    expect(conceptOfCoalition(analysis, [1, 2])!.id).toBe('nash');
    expect(conceptOfCoalition({}, [0, 1])).toBeUndefined();
    const verdicts = verdictsOn(cells);
    const seq = concepts.find(({ id }) => id === 'seq')!;
    for (const cell of cells) {
      expect(verdicts.leaving('given', cell).includes(0)).toBe(
        verdicts.leaving(seq, cell).includes(0),
      );
    }
  });

  it('are told for the equilibria, with what survives all of them', () => {
    const verdicts = verdictsOn(cells);
    const seq = concepts.find(({ id }) => id === 'seq')!;
    const surviving = survivingEquilibria(analysis, verdicts, seq);
    expect(surviving).toEqual(
      [...equilibria.get('seq')!].filter((cell) => verdicts.leaving(seq, cell).length === 0),
    );
    const told = sayCoalitionVerdicts(analysis, verdicts);
    expect(told).toHaveLength(4);
    expect(told[0]).toMatch(
      /^Upstream and the United Downstream would leave together \d+ of \d+ equilibria under /,
    );
    expect(told[1]).toBe(
      'The United Downstream and the priest would leave no equilibrium together under the mixed foresight, Nash, GMR, SMR, SEQ or SSEQ. ' +
        'Under the mixed foresight Nash is applied to them, as to most of them.',
    );
    expect(told[3]).toContain(`${surviving.length} of ${equilibria.get('seq')!.count} under `);
    expect(sayCoalitionVerdicts(analysis, verdictsOn(cells, [[0, 1]]))).toHaveLength(1);
  });

  it('have only the general reading of preferences', () => {
    const strong = analyzeText(river, { reading: 'strong' });
    expect(() => createCoalitionVerdicts(strong, { coalitions, reading: 'all' })).toThrow(
      'coalitions have only the general reading',
    );
  });
});
