import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import { type Evolution, evolveFrom } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayAlike } from '../../packages/report/src/evolution/evolution-told.ts';
import { writtenAtOnce } from '../../packages/report/src/json/draft.ts';
import { draftEvolution } from '../../packages/report/src/json/evolution-json.ts';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { weighedArbitrary, weighedText } from '../conflicts/weighed.ts';
import { draws } from '../draws.ts';
import { bodiesArbitrary } from './drawn-bodies.ts';
import { rangesArbitrary } from './drawn-ranges.ts';
import { statementsArbitrary } from './drawn-statements.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

type Options = Parameters<typeof analyzeText>[1];

const held = new HeldKinds();

function checkEvolution(text: string, place: number, options: Options): void {
  const analysis = analyzeText(text, options);
  const { space, statusQuo } = analysis.casebook;
  const world = literalWorld(analysis);
  // From where things stand, or from anywhere else.
  const from =
    place === 0 && statusQuo !== undefined
      ? statusQuo
      : space.codeOf(space.cellAt(place % space.stateCount));
  const evolution = runToEnd(evolveFrom(analysis, { from, limit: 12 }));
  checkDocument(evolution, world, text);
  for (const { text: said, means } of sayAlike(evolution, evolution.destinations)) {
    held.hold(said, means, world, text);
  }
}

/** Every proposition of the document, and what its lexicon names. */
function checkDocument(evolution: Evolution, world: LiteralWorld, text: string): void {
  const model = { title: 'Drawn', sha256: '' };
  const { next: _, ...document } = writtenAtOnce(draftEvolution(evolution, model));
  const lexicon = readLexicon(document.lexicon);
  for (const { said, means } of meansIn(document)) {
    held.hold(said, means, world, text);
    const { states, movers, concepts } = referencesOf(means);
    for (const id of states) expect(lexicon.state(id)).toBeDefined();
    for (const id of movers) expect(lexicon.party(id)).toBeDefined();
    for (const id of concepts) expect(lexicon.concept(id)).toBeDefined();
  }
}

const GIVEN: Options = {
  concepts: ['nash', 'smr'],
  foresight: [
    { decisionMaker: 'ann', concept: 'gmr' },
    { decisionMaker: 'bob', concept: 'seq' },
  ],
};

describe('every proposition of an evolution is so, by its literal definition', () => {
  const cases: [string, fc.Arbitrary<string>, Options][] = [
    ['weighed states', weighedArbitrary.map(weighedText), {}],
    ['states and moves', graphArbitrary(), {}],
    ['options and a body', optionsArbitrary(), {}],
    ['bodies of every kind', bodiesArbitrary, {}],
    ['several options of one', pairedArbitrary, {}],
    ['ordered statements', statementsArbitrary, {}],
    ['amounts', rangesArbitrary, {}],
    ['one concept', graphArbitrary(), { concepts: ['nash'] }],
    ['each with a concept of its own', graphArbitrary(2), GIVEN],
    ['in the reading strong', graphArbitrary(), { reading: 'strong' }],
    ['in the reading unknown-b', graphArbitrary(), { reading: 'unknown-b' }],
  ];
  it.each(cases)('%s', (_, arbitrary, options) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(3), (text, place) => checkEvolution(text, place, options)),
      { numRuns: draws(30) },
    );
  });

  it('of each kind there were some, and falsehoods that were noticed', () => {
    const ways = ['leads', 'way', 'loss', 'leastLosses', 'settled', 'shortest', 'spare'];
    const states = ['pattern', 'stable', 'compares', 'harmless', 'alike'];
    held.expectAll(
      [...ways, ...states, 'reached', 'destinations', 'staysAlike', 'gainsAsWritten'],
      ['gainsAsWritten'],
    );
  });
});
