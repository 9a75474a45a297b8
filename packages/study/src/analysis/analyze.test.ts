import { concepts, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, pennies, river } from '../../../../test/conflicts/models.ts';
import { analyzeText, compileText } from '../../../../test/conflicts/open-model.ts';
import { analyzeConflict } from './analyze.ts';
import { equilibriumCells, equilibriumKinds, heldUnder } from './outcomes.ts';

const byDefault = concepts.filter((concept) => concept.byDefault);
const needy = concepts.filter((concept) => concept.needsOptions);

describe('an analysis', () => {
  it('covers the concepts of the registry that are analysed by default, in its order', () => {
    const analysis = analyzeText(river);
    expect(analysis.concepts).toEqual(byDefault);
    expect([...analysis.equilibria.keys()]).toEqual(byDefault.map(({ id }) => id));
  });

  it('covers just the concepts asked for, beside those of the foresight', () => {
    const [first] = byDefault;
    const analysis = analyzeText(river, { concepts: [first!.id] });
    expect(analysis.concepts).toEqual([first]);
    expect(analysis.foresight?.profile.map(({ id }) => id)).toEqual(['seq', 'nash', 'nash']);
  });

  it('sorts the equilibria by the concepts under which they hold', () => {
    const analysis = analyzeText(river);
    const kinds = equilibriumKinds(analysis);
    expect(kinds.map(({ cells }) => cells.count)).toEqual([1, 1, 2]);
    for (const { held, cells } of kinds) {
      for (const cell of cells) expect(heldUnder(analysis, cell)).toEqual(held);
    }
    expect(equilibriumCells(analysis)).toHaveLength(4);
  });

  it('does without a status quo and without foresight', () => {
    const analysis = analyzeText(chicken);
    expect(analysis.fromStatusQuo).toBeUndefined();
    expect(analysis.foresight).toBeUndefined();
  });

  it('refuses concepts that need options where there are none', () => {
    const result = runToEnd(
      analyzeConflict(compileText(chicken), { concepts: needy.map(({ id }) => id) }),
    );
    expect(result).toEqual({
      status: 'misfit',
      concepts: needy.map((concept) => ({ concept, lacks: 'options' })),
    });
  });

  it('answers that a model is too large', () => {
    const result = runToEnd(
      analyzeConflict(compileText(pennies), { limits: { cells: 3, states: 3 } }),
    );
    expect(result).toEqual({
      status: 'too-large',
      cells: 4,
      limit: 3,
      states: { found: 4, limit: 3 },
    });
  });

  it('tells how far it is, never going back', () => {
    const shares = [...analyzeConflict(compileText(river))].map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
