import { runToEnd } from '@standoff/engine';
import { type Proposition, propositionsIn } from '@standoff/propositions';
import {
  type FrontGround,
  type FrontQuestionId,
  frontQuestions,
  tellHeadline,
  wayTo,
} from '@standoff/study';
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

/** What answers the questions of a front page. */
function groundOf(text: string): FrontGround {
  const analysis = analyzeText(text);
  const { means: outlook } = runToEnd(tellHeadline(analysis));
  const model = parse(text).model!;
  return { model, analysis, outlook, most: Number.POSITIVE_INFINITY };
}

/** What a front page answers, question by question, as propositions. */
function answersOf(text: string): Proposition[] {
  const ground = groundOf(text);
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

it('so is what would make states happen, one after the other', () => {
  fc.assert(
    fc.property(optionsArbitrary(), (text) => {
      const ground = groundOf(text);
      const { casebook } = ground.analysis;
      const world = literalWorld(ground.analysis);
      for (let state = 1; state <= 6; state++) {
        const code = casebook.stateWithId(`s${state}`);
        if (code === undefined || code === casebook.statusQuo) continue;
        const way = runToEnd(wayTo(ground, code));
        if (way.status !== 'way') continue;
        for (const one of way.says.flatMap(propositionsIn)) held.hold(one.kind, [one], world, text);
      }
    }),
    { numRuns: draws(200) },
  );
});

it('what it would be worth to go alone is among them', () => {
  held.expectAll(
    ['couldMove', 'settled', 'pattern', 'threatsAre', 'passes', 'withoutTrust'],
    ['draftsPass'],
  );
});
