import { findConcept, runToEnd } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { whyNot } from './why-not.ts';

function ask(model: string, first: string, second: string, concept = 'nash') {
  const analysis = analyzeText(model);
  const code = (id: string) => analysis.casebook.stateWithId(id)!;
  return runToEnd(
    whyNot(
      analysis,
      code(first),
      code(second),
      analysis.casebook.movers.map(() => findConcept(concept)!),
    ),
  );
}

describe('why this state and not that', () => {
  it('leads there by improvements where they do, each with what its maker likes about it', () => {
    const { ways, would, heldUnder } = ask(chicken, 'dd', 'cd');
    expect(heldUnder.length).toBeGreaterThan(0);
    expect(would).toMatch(/^would hold/);
    expect(ways).toHaveLength(1);
    expect(ways[0]).toMatchObject({ kind: 'improvements', steps: [{ mover: 0 }] });
    expect(ways[0]!.text).toBe(
      'Improvements lead there. The shortest way there by improvements takes one move, and only First can begin it.',
    );
    expect(ways[0]!.told).toBe('The way there by improvements');
    expect(ways[0]!.steps[0]!.text).toBe(
      'First moves to “only the first swerves”, which it likes better: ranked third of four, against fourth.',
    );
  });

  it('tells the way with the fewest losses, and each of these, where no improvements lead there', () => {
    const { ways, comparison } = ask(river, 's2', 's3');
    expect(ways.map(({ kind }) => kind)).toEqual(['any-moves']);
    expect(ways[0]!.text).toBe(
      'No improvements lead there. The shortest way there takes two moves, and Upstream or the United Downstream can begin it. With the fewest losses:',
    );
    expect(ways[0]!.told).toBe('A way there with the fewest losses');
    const losses = ways[0]!.steps.filter(({ reason }) => reason.order === 'worse');
    expect(losses.length).toBeGreaterThan(0);
    for (const { text } of losses) expect(text).toMatch(/, a (great )?step down for it: “/);
    expect(comparison.reasons.map(({ order }) => order)).toEqual(['better', 'better', 'equal']);
  });

  it('says of an improvement that replies deter that it would not be made', () => {
    const analysis = analyzeText(chicken);
    const code = (id: string) => analysis.casebook.stateWithId(id)!;
    const stepUnder = (concept: string) =>
      runToEnd(
        whyNot(
          analysis,
          code('cc'),
          code('dc'),
          analysis.casebook.movers.map(() => findConcept(concept)!),
        ),
      ).ways[0]!.steps[0]!;
    const { stability, casebook } = analysis;
    const cell = casebook.space.cellOf(code('cc'));
    for (const { id } of analysis.concepts) {
      const { text, deterred } = stepUnder(id);
      expect(text.includes('it would stay')).toBe(stability.get(id)![0]!.has(cell));
      expect(deterred !== undefined).toBe(stability.get(id)![0]!.has(cell));
    }
  });

  it('does not say that one stays by a concept that asks what others could do for it', () => {
    const analysis = analyzeText(chicken, { concepts: ['nash', 'berge'] });
    const code = (id: string) => analysis.casebook.stateWithId(id)!;
    const profile = analysis.casebook.movers.map(() => findConcept('berge')!);
    const { ways } = runToEnd(whyNot(analysis, code('cc'), code('dc'), profile));
    const cell = analysis.casebook.space.cellOf(code('cc'));
    expect(analysis.stability.get('berge')![0]!.has(cell)).toBe(true);
    expect(ways[0]!.steps[0]!.text).not.toContain('would stay');
  });

  it('of a state with itself asks for no move', () => {
    expect(ask(chicken, 'cc', 'cc').ways).toEqual([
      { kind: 'none', text: 'It is where this starts.', means: [], steps: [] },
    ]);
  });
});
