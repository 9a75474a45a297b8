import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { headlineOf } from './headline.ts';

const dilemma = (statusQuo: string) => `
standoff: 1
title: Prisoners
decision-makers:
  ann: { options: { confess: yes/no }, prefers: [{ not: bob.confess }, { want: confess }] }
  bob: { options: { confess: yes/no }, prefers: [{ not: ann.confess }, { want: confess }] }
status-quo: ${statusQuo}
`;

describe('the headline', () => {
  it('says when everybody would be better off elsewhere and nobody gets there alone', () => {
    const analysis = analyzeText(dilemma('{ ann.confess: yes, bob.confess: yes }'));
    const { text, states } = headlineOf(analysis);
    expect(text).toMatch(
      /^The status quo holds under all five concepts analysed, though everybody would be better off with “/,
    );
    expect(text).toMatch(
      /: it would hold .*, and every way there takes a move that is no improvement for whoever makes it\.$/,
    );
    expect(states.map((state) => analysis.casebook.stateId(state))).toEqual(['s1']);
  });

  it('says when nothing is better for everybody', () => {
    const analysis = analyzeText(dilemma('{ ann.confess: no, bob.confess: no }'));
    expect(headlineOf(analysis).text).toMatch(/; no outcome is better for everybody\.$/);
  });

  it('counts what holds where there is no status quo', () => {
    expect(headlineOf(analyzeText(chicken)).text).toMatch(/^\w+ states? of 4 holds? under/);
  });

  it('is one sentence whatever the case', () => {
    expect(headlineOf(analyzeText(river)).text.match(/\.( |$)/g)).toHaveLength(1);
  });
});
