import { referencesOf } from '@standoff/propositions';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { history } from '../../packages/standoff/src/index.ts';
import { modelText } from '../../packages/standoff/test/hypergames/description.ts';
import { literalHistory } from '../../packages/standoff/test/hypergames/literal-history.ts';
import type {
  HiddenReading,
  JudgingConcept,
} from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { randomHypergame } from '../../packages/standoff/test/hypergames/random-hypergame.ts';
import {
  modelWithTimeline,
  randomTimeline,
} from '../../packages/standoff/test/hypergames/timeline.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalViews } from './literal-views.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

const question = randomHypergame({ states: 16, places: 4, decisionMakers: 3 }).chain((game) =>
  fc.record({
    game: fc.constant(game),
    timeline: randomTimeline(game),
    hidden: fc.constantFrom<HiddenReading>('frozen', 'closed'),
    concept: fc.constantFrom<JudgingConcept>('nash', 'gmr', 'seq', 'sim'),
  }),
);

it('every proposition of a history is so', () => {
  fc.assert(
    fc.property(question, ({ game, timeline, hidden, concept }) => {
      const document = history(modelWithTimeline(game, timeline), { concept, hidden });
      const text = modelText(game);
      const world = {
        ...literalWorld(analyzeText(text, { concepts: ['nash'] })),
        views: literalViews(game, [], hidden, [concept]),
        history: literalHistory(game, timeline, concept, hidden),
      };
      const lexicon = readLexicon(document.lexicon);
      for (const { said, means } of meansIn(document)) {
        held.hold(said, means, world, `${text}\n${JSON.stringify(timeline)}`);
        const { states, movers, facts } = referencesOf(means);
        for (const id of states) expect(lexicon.state(id)).toBeDefined();
        for (const id of movers) expect(lexicon.party(id)).toBeDefined();
        for (const id of facts) expect(lexicon.fact(id)).toBeDefined();
      }
    }),
    { numRuns: draws(1210) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const steps = ['stepsCount', 'took', 'stepJudged', 'settled', 'fears', 'heldOpen'];
  const minds = ['mindChanges', 'mindsThatCarry', 'stepsTaken', 'stepsReordered'];
  const others = ['startedAt', 'endsAt', 'noStateThen', 'doneByAnother', 'takesFact'];
  const notes = ['prefersThroughout', 'judgedBy', 'signalsInTurn', 'unjudged'];
  held.expectAll([...steps, ...minds, ...others, ...notes], notes);
});
