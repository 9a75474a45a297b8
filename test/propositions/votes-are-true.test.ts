import { referencesOf } from '@standoff/propositions';
import { type Analysis, votesFrom } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayDraft } from '../../packages/report/src/votes/votes-told.ts';
import { parse, vote } from '../../packages/standoff/src/index.ts';
import { optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { bodiesArbitrary } from './drawn-bodies.ts';
import { councilsArbitrary } from './drawn-councils.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

/** Every proposition of the document, and what its lexicon names. */
function checkDocument(text: string, world: LiteralWorld): void {
  const document = vote(parse(text).model!);
  const lexicon = readLexicon(document.lexicon);
  for (const { said, means } of meansIn(document)) {
    held.hold(said, means, world, text);
    const { states, movers, facts } = referencesOf(means);
    for (const id of states) expect(lexicon.state(id)).toBeDefined();
    for (const id of movers) expect(lexicon.party(id)).toBeDefined();
    for (const id of facts) expect(lexicon.fact(id)).toBeDefined();
  }
}

/** What a text tells beside: who proposes a draft, and how one that fails could be weakened, with the way there. */
function checkTold(text: string, analysis: Analysis, world: LiteralWorld): void {
  const { casebook } = analysis;
  const mover = casebook.decisionMakers.length;
  const votes = votesFrom(casebook, mover, casebook.statusQuo!);
  for (const asked of votes.drafts) {
    const { proposed, dilutions } = sayDraft({ ...votes, asked }, asked);
    for (const { text: said, means } of [...proposed, ...dilutions]) {
      held.hold(said, means, world, text);
    }
  }
}

it.each([
  ['bodies of every kind', bodiesArbitrary],
  ['councils that weigh votes', councilsArbitrary],
  ['one option of each', optionsArbitrary()],
] as const)('every proposition of votes is so: %s', (_, conflicts) => {
  fc.assert(
    fc.property(conflicts, (text) => {
      const analysis = analyzeText(text, { concepts: ['nash'] });
      const world = literalWorld(analysis);
      checkDocument(text, world);
      checkTold(text, analysis, world);
    }),
    { numRuns: draws(300) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const weaker = ['weakened', 'weakenedBySteps'];
  const body = ['votesNeeded', 'draftsPass', 'adopted'];
  held.expectAll([
    ...body,
    'passes',
    'tally',
    'ballot',
    'settled',
    'pivotal',
    'proposes',
    'adoptsWhen',
    'adoptsOption',
    'votesLike',
    'votesToward',
    ...weaker,
  ]);
});
