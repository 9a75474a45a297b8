import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { plainStyle } from '../text/style.ts';
import { outcomeTable } from './outcome-table.ts';
import { renderOutcomeTable } from './render-table.ts';

const analysis = analyzeText(river, { concepts: ['nash', 'seq'] });
const { casebook } = analysis;
const cells = ['s2', 's5', 's3'].map((id) => casebook.space.cellOf(casebook.stateWithId(id)!));

function render(width: number, shown = cells): string {
  return renderOutcomeTable(casebook, outcomeTable(analysis, shown), plainStyle, width);
}

describe('the table of outcomes', () => {
  it('shows options and verdicts under each state, and says how to read them', () => {
    expect(render(80)).toBe(
      `
              s2*   s5    s3
Upstream
  Dam         shut  open  open
Down
  toll        none  none  paid
  Raid        N     Y     N
Equilibrium?
  Nash        E     D     UD
  SEQ         E     E     D
  as given    E     D     D

E equilibrium; otherwise who would leave: U Upstream, D United Downstream. * the
status quo.
s3 Water for money.`.slice(1),
    );
  });

  it('says a name that is its own mark once', () => {
    const text = river.replace('name: Upstream', 'name: EU');
    const analysed = analyzeText(text, { concepts: ['nash'] });
    const table = outcomeTable(analysed, cells);
    expect(renderOutcomeTable(analysed.casebook, table, plainStyle, 100)).toContain(
      'E equilibrium; otherwise who would leave: EU, D United Downstream.',
    );
  });

  it('is split into blocks of much the same size where it is too wide', () => {
    const blocks = render(24, [...cells, ...cells])
      .split('\n\n')
      .slice(0, -1);
    expect(blocks.map((block) => block.split('\n')[0]!.trim().split(/ +/))).toEqual([
      ['s2*', 's5'],
      ['s3', 's2*'],
      ['s5', 's3'],
    ]);
  });

  it('keeps to the width, with labels cut where they are long', () => {
    for (const width of [40, 60, 80]) {
      const widest = Math.max(
        ...render(width)
          .split('\n')
          .map((line) => stringWidth(line)),
      );
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it('describes the states of a graph model below', () => {
    const graph = analyzeText(chicken, { concepts: ['nash'] });
    const text = renderOutcomeTable(graph.casebook, outcomeTable(graph, [0, 1]), plainStyle, 80);
    expect(text).toMatch(/^ +cc {2}cd\n/);
    expect(text).toContain('cc both swerve; cd only the first swerves.');
  });
});
