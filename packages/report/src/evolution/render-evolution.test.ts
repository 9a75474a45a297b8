import { runToEnd } from '@standoff/engine';
import { evolveFrom } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { renderEvolution } from './render-evolution.ts';

function evolve(model: string, from: string, to?: string, limit = 10) {
  const analysis = analyzeText(model);
  const code = (id: string) => analysis.casebook.stateWithId(id)!;
  const query = { from: code(from), limit, ...(to !== undefined && { to: code(to) }) };
  return runToEnd(evolveFrom(analysis, query));
}

describe('an evolution', () => {
  it('says of a state that it holds as each looks ahead, where it does under no concept alone', () => {
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
    expect(renderEvolution(evolution, plainStyle, 200)).toContain(
      'Does not hold under Nash, but with the foresight asked for (GMR for First and SMR for Second) it holds.',
    );
  });

  it('has no line without words where little is told', () => {
    const text = renderEvolution(evolve(chicken, 'dd', 'cd'), plainStyle, 80, 'brief');
    expect(text.split('\n\n').flatMap((part) => part.split('\n'))).not.toContain('');
    expect(text).not.toMatch(/^\s*[–-]?\s*$\n\s*[–-]?\s*$/m);
  });

  it('to where it starts says so, whether or not moves lead back', () => {
    const evolution = evolve(chicken, 'dd', 'dd');
    const text = renderEvolution(evolution, plainStyle, 80);
    expect(text).toContain('which counts as reached.');
  });

  it('reads as text', () => {
    const text = renderEvolution(evolve(chicken, 'dd', 'cd'), plainStyle, 1000, 'full');
    expect(text).toContain(
      'The shortest way there by improvements takes one move, and only First can begin it.',
    );
    expect(text).toContain('First moves to “only the first swerves”.');
    const fromStatusQuo = renderEvolution(evolve(river, 's2'), plainStyle, 1000);
    expect(fromStatusQuo).toContain('Upstream or the United Downstream can begin it.');
    expect(renderEvolution(evolve(river, 's2', undefined, 1), plainStyle, 80)).toContain(
      '… and 2 more destinations.',
    );
  });

  it('in brief tells of one destination, and how many more there are', () => {
    const brief = renderEvolution(evolve(river, 's2', undefined, 1), plainStyle, 1000, 'brief');
    expect(brief).toContain('… and 2 more destinations.');
    const few = renderEvolution(evolve(river, 's2'), plainStyle, 1000, 'brief');
    expect(few).toContain('… and 2 more destinations.');
  });

  it('does not say of a way of one move how short it is, and who begins it', () => {
    const evolution = evolve(chicken, 'dd', 'cd');
    expect(renderEvolution(evolution, plainStyle, 1000)).not.toContain('shortest');
    const text = renderEvolution(evolve(chicken, 'cd', 'dd'), plainStyle, 1000);
    expect(text).toContain('On the shortest way there, First moves');
    expect(text).not.toContain('takes one move');
  });
});
