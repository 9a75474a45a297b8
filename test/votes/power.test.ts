import { referencesOf } from '@standoff/propositions';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, power } from '../../packages/standoff/src/index.ts';
import { optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { bodiesArbitrary } from '../propositions/drawn-bodies.ts';
import { councilsArbitrary } from '../propositions/drawn-councils.ts';
import { HeldKinds } from '../propositions/hold-against-oracles.ts';
import { literalWorld } from '../propositions/literal-world.ts';
import { meansIn } from '../propositions/means-in.ts';

const held = new HeldKinds();

/** Every proposition of the document against all coalitions and all drafts, one by one. */
function check(text: string): void {
  const world = literalWorld(analyzeText(text, { concepts: ['nash'] }));
  const document = power(parse(text).model!);
  const lexicon = readLexicon(document.lexicon);
  for (const { said, means } of meansIn(document)) {
    held.hold(said, means, world, text);
    const { states, movers } = referencesOf(means);
    for (const id of states) expect(lexicon.state(id)).toBeDefined();
    for (const id of movers) expect(lexicon.party(id)).toBeDefined();
  }
}

it.each([
  ['bodies of every kind', bodiesArbitrary, 3],
  ['councils that weigh votes', councilsArbitrary, 8],
  ['one option of each', optionsArbitrary(), 4],
] as const)('what votes weigh and decide is so: %s', (_, conflicts, usual) => {
  fc.assert(fc.property(conflicts, check), { numRuns: draws(usual) });
});

it('a rule that a yes can break, and an agreement of two of three, are told as they are', () => {
  check(`standoff: 1
title: A club
decision-makers:
  ann: { name: Ann, options: { sing: yes/no }, prefers: [ { want: club.dance } ] }
  bob: { name: Bob, prefers: [ { not: club.dance }, { want: pact = signed } ] }
  cat: { name: Cat, prefers: [ { want: pact = signed } ] }
bodies:
  club:
    members: [ ann, bob, cat ]
    adopts: { when: "yes = 2" }
    options: { dance: yes/no }
agreements:
  pact:
    parties: [ ann, bob, cat ]
    levels: [ none, signed, sealed ]
    moves: { none to signed: 2 of, signed to sealed: all, signed to none: each }
status-quo: { ann.sing: no, club.dance: no, pact: none }
`);
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  held.expectAll(['coalitionsWin', 'powerOf', 'powerUntold', 'decidesDrafts']);
});
