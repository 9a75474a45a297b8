import { referencesOf } from '@standoff/propositions';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, threats } from '../../packages/standoff/src/index.ts';
import { modelText, signalId } from '../../packages/standoff/test/hypergames/description.ts';
import type { HiddenReading } from '../../packages/standoff/test/hypergames/literal-hypergame.ts';
import { withThreats } from '../../packages/standoff/test/hypergames/literal-threats.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalViews } from './literal-views.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();
const CONCEPTS = ['nash', 'gmr', 'seq', 'sim'];

it('every proposition of threats is so', () => {
  fc.assert(
    fc.property(
      withThreats,
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.constantFrom<HiddenReading>('frozen', 'closed'),
      fc.subarray(CONCEPTS, { minLength: 1, maxLength: 3 }),
      (game, drawn, hidden, concepts) => {
        const text = modelText(game);
        const received = game.signals.flatMap((_, k) => (drawn[k] ? [k] : []));
        const document = threats(parse(text).model!, {
          concepts,
          hidden,
          signals: received.map(signalId),
        });
        const world = {
          ...literalWorld(analyzeText(text, { concepts: ['nash'] })),
          views: literalViews(game, received, hidden, concepts),
        };
        const lexicon = readLexicon(document.lexicon);
        for (const { said, means } of meansIn(document)) {
          held.hold(said, means, world, text);
          const { states, movers, concepts: named, facts } = referencesOf(means);
          for (const id of states) expect(lexicon.state(id)).toBeDefined();
          for (const id of movers) expect(lexicon.party(id)).toBeDefined();
          for (const id of named) expect(lexicon.concept(id)).toBeDefined();
          for (const id of facts) expect(lexicon.fact(id)).toBeDefined();
        }
      },
    ),
    { numRuns: draws(200) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const claims = ['threatens', 'threatIn', 'threatSettled', 'threatSafe', 'fears', 'threatsCount'];
  const views = ['threatSeen', 'threatTaken', 'threatTakenSafe', 'threatMatters', 'staysForThreat'];
  const notes = ['threatMeans', 'threatCounts', 'judgedBy', 'readGenerally', 'signalsReceived'];
  held.expectAll([...claims, ...views, ...notes], [...notes, 'unknownOption']);
});
