import { findConcepts, runToEnd } from '@standoff/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { sentencesOf, wordStepsOf } from '../../../../test/conflicts/steps-said.ts';
import { draws } from '../../../../test/draws.ts';
import { explainState } from './explain.ts';

/** One who has eight moves, and another who can undo none of them; what it likes is drawn. */
const textOf = (weights: readonly number[]) => `standoff: 1
title: Three switches
decision-makers:
  ann:
    name: Ann
    options: { a: yes/no, b: yes/no, c: yes/no }
    weights:
${weights
  .map((weight, state) => {
    const levels = ['a', 'b', 'c'].map((id, k) =>
      Math.floor(state / 2 ** k) % 2 === 1 ? `ann.${id}` : `not ann.${id}`,
    );
    return `      - { of: ${levels.join(' and ')}, weight: ${weight} }`;
  })
  .join('\n')}
status-quo: { ann.a: no, ann.b: no, ann.c: no }
`;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

it('of all moves that are liked better the one told is liked best, and the others are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (weights) => {
      const analysis = analyzeText(textOf(weights), { concepts: ['nash'] });
      const { casebook, situation } = analysis;
      const better = weights.filter((weight) => weight > weights[0]!).length;
      const query = {
        state: casebook.statusQuo!,
        decisionMakers: [0],
        concepts: findConcepts(['nash']),
      };
      const [argument] = runToEnd(explainState(casebook, situation, query)).arguments;
      expect(argument!.verdict).toBe(better > 0 ? 'unstable' : 'stable');
      const about = { who: [0], state: query.state };
      const finding = sayFindingOf(analysis).join(' ');
      const explained = sentencesOf(wordStepsOf(casebook, argument!.steps, about)).join(' ');
      const said = `It has ${numbers[better - 1]} other move${better === 2 ? '' : 's'} that it likes better`;
      expect(explained.includes('likes better than staying')).toBe(better > 1);
      expect(finding.includes('other move')).toBe(better > 1);
      if (better > 1) {
        expect(explained).toContain(`${said} than staying.`);
        expect(finding).toContain(`${said} than staying.`);
      }
      const [first] = argument!.steps;
      if (better === 0 || first === undefined) return;
      const [to] = first.states;
      const levels = casebook.states.levels(to!);
      const named = levels.reduce((sum, level, k) => sum + level * 2 ** k, 0);
      expect(weights[named]).toBe(Math.max(...weights));
    }),
    { numRuns: draws(200) },
  );
});
