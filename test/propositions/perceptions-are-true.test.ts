import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import { answerSteps, conceptsAlike, perceive, understand } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayBeliefs, sayCounts } from '../../packages/report/src/beliefs/perceptions-told.ts';
import { parse, perceive as perceived } from '../../packages/standoff/src/index.ts';
import { modelText, signalId } from '../../packages/standoff/test/hypergames/description.ts';
import type { HiddenReading } from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { randomHypergame } from '../../packages/standoff/test/hypergames/random-hypergame.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalViews } from './literal-views.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();
const CONCEPTS = ['nash', 'gmr', 'seq', 'sim'];
const MANNER = { told: 'json', called: (option: string) => option } as const;

const hypergame = randomHypergame({ states: 16, places: 4, decisionMakers: 3 });

it('every proposition of what everybody sees is so', () => {
  fc.assert(
    fc.property(
      hypergame,
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      fc.subarray(CONCEPTS, { minLength: 1, maxLength: 2 }),
      (game, drawn, hidden, concepts) => {
        const text = modelText(game);
        const { model } = parse(text);
        const received = game.signals.flatMap((_, k) => (drawn[k] ? [k] : []));
        const asked = { concepts, hidden, signals: received.map(signalId), states: 'few' } as const;
        const document = perceived(model!, asked);
        const world = {
          ...literalWorld(analyzeText(text, { concepts: ['nash'] })),
          views: literalViews(game, received, hidden, concepts),
        };
        const lexicon = readLexicon(document.lexicon);
        for (const { said, means } of meansIn(withoutArguments(document))) {
          held.hold(said, means, world, text);
          const { states, movers } = referencesOf(means);
          for (const id of states) expect(lexicon.state(id)).toBeDefined();
          for (const id of movers) expect(lexicon.party(id)).toBeDefined();
        }
        const understood = understand(perceive, model!, asked, MANNER);
        if (understood.status === 'refused') throw new Error('refused');
        const answered = runToEnd(answerSteps(understood));
        if (answered.status !== 'answered') throw new Error(answered.status);
        for (const alike of conceptsAlike(answered.result)) {
          const told = [sayCounts(answered.result, alike), ...sayBeliefs(answered.result, alike)];
          for (const { text: said, means } of told) held.hold(said, means, world, text);
        }
      },
    ),
    { numRuns: draws(15) },
  );
});

/** Arguments claim something of games that somebody thinks of; what explain tells of these is held elsewhere. */
function withoutArguments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutArguments);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => key !== 'argument');
  return Object.fromEntries(fields.map(([key, one]) => [key, withoutArguments(one)]));
}

it('of each kind there were some, and falsehoods that were noticed', () => {
  const kinds = ['seenCounts', 'seenClass', 'movesMisjudged', 'moveMisjudged', 'restsOnError'];
  const notes = ['seenAsWritten', 'readGenerally', 'signalsReceived', 'unknownOption'];
  held.expectAll([...kinds, ...notes], notes);
});
