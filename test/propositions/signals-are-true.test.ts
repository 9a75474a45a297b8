import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import { tellHeadline, toldOn } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, signals } from '../../packages/standoff/src/index.ts';
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

const hypergame = randomHypergame({ states: 12, places: 4, decisionMakers: 3 }).filter(
  (game) => game.signals.length > 0,
);

it('every proposition of what signals change is so', () => {
  fc.assert(
    fc.property(
      hypergame,
      fc.boolean(),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      fc.subarray(['nash', 'gmr', 'seq'], { minLength: 1, maxLength: 2 }),
      (game, isFirstReceived, hidden, concepts) => {
        const text = modelText(game);
        const received = isFirstReceived && game.signals.length > 1 ? [0] : [];
        const document = signals(parse(text).model!, {
          concepts,
          hidden,
          received: received.map(signalId),
          serving: 'a',
        });
        const world = {
          ...literalWorld(analyzeText(text, { concepts: ['nash'] })),
          views: literalViews(game, received, hidden, concepts),
        };
        const lexicon = readLexicon(document.lexicon);
        for (const { said, means } of meansIn(document)) {
          held.hold(said, means, world, text);
          const { states, movers } = referencesOf(means);
          for (const id of states) expect(lexicon.state(id)).toBeDefined();
          for (const id of movers) expect(lexicon.party(id)).toBeDefined();
        }
      },
    ),
    { numRuns: draws(405) },
  );
});

it('so is what they would do for a state to hold as everybody sees it', () => {
  fc.assert(
    fc.property(hypergame, (game) => {
      const text = modelText(game);
      const model = parse(text).model!;
      const analysis = analyzeText(text);
      const { means: outlook } = runToEnd(tellHeadline(analysis));
      const ground = { model, analysis, outlook, most: Number.POSITIVE_INFINITY };
      const views = literalViews(game, [], 'frozen', ['nash', 'gmr', 'smr', 'seq', 'sseq']);
      const world = { ...literalWorld(analysis), views };
      for (const state of ['s1', 's2', 's3']) {
        const code = analysis.casebook.stateWithId(state);
        const told = code === undefined ? undefined : runToEnd(toldOn(ground, code));
        if (told?.status !== 'told') continue;
        for (const { says } of told.signals) held.hold(says.kind, [says], world, text);
      }
    }),
    { numRuns: draws(100) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const kinds = [
    'signalHeld',
    'signalReceiver',
    'signalClass',
    'signalMoves',
    'signalServes',
    'signalKeeps',
  ];
  const notes = ['signalMeans', 'readGenerally', 'signalsReceived', 'unknownOption'];
  held.expectAll([...kinds, ...notes], [...notes, 'signalBest']);
});
