import { runToEnd } from '@standoff/engine';
import { type Proposition, propositionsIn } from '@standoff/propositions';
import { type FrontQuestionId, frontQuestions, tellHeadline } from '@standoff/study';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '../../packages/standoff/src/index.ts';
import { modelText } from '../../packages/standoff/test/hypergames/description.ts';
import { withThreats } from '../../packages/standoff/test/hypergames/literal-threats.ts';
import { graphArbitrary, optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { bodiesArbitrary } from './drawn-bodies.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalViews } from './literal-views.ts';
import { literalWorld } from './literal-world.ts';

const held = new HeldKinds();
/** Whose answers come from no other inquiry's telling alone. */
const asked: FrontQuestionId[] = ['why', 'what-lasts', 'who-decides', 'whose-word'];

/** What a front page answers, question by question, as propositions. */
function answersOf(text: string): Proposition[] {
  const analysis = analyzeText(text);
  const { means: outlook } = runToEnd(tellHeadline(analysis));
  const model = parse(text).model!;
  const ground = { model, analysis, outlook, most: Number.POSITIVE_INFINITY };
  return frontQuestions.flatMap((question) => {
    if (!asked.includes(question.id) || question.asked(ground) === undefined) return [];
    const answer = runToEnd(question.answer(ground));
    expect(answer.status).not.toBe('dear');
    return answer.status === 'told' ? answer.says.flatMap(propositionsIn) : [];
  });
}

it('every proposition of a front page is so, by its literal definition', () => {
  const conflict = fc.oneof(graphArbitrary(), optionsArbitrary(), bodiesArbitrary);
  fc.assert(
    fc.property(conflict, (text) => {
      const world = literalWorld(analyzeText(text));
      for (const one of answersOf(text)) held.hold(one.kind, [one], world, text);
    }),
    { numRuns: draws(60) },
  );
});

it('so are those of its threats', () => {
  fc.assert(
    fc.property(withThreats, (game) => {
      const text = modelText(game);
      const views = literalViews(game, [], 'frozen', ['nash']);
      const world = { ...literalWorld(analyzeText(text)), views };
      const threats = answersOf(text).filter(({ kind }) => kind === 'threatsAre');
      expect(threats.length > 0).toBe((game.threats ?? []).length > 0);
      for (const one of threats) held.hold(one.kind, [one], world, text);
    }),
    { numRuns: draws(30) },
  );
});

it('what it would be worth to go alone is among them', () => {
  held.expectAll(['couldMove', 'settled', 'pattern', 'threatsAre', 'passes'], ['draftsPass']);
});
