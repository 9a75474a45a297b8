import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';

import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dealTold } from '../../packages/report/src/tellings/deal.ts';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

type DealAsked = Readonly<Record<string, unknown>>;

function documentOf(text: string, asked: DealAsked) {
  const { model } = parse(text);
  const options = { ...asked, doubt: false };
  const understood = understand(inquiries.deal, model!, options, {
    told: 'json',
    called: (option) => option,
  });
  if (understood.status === 'refused') return undefined;
  const answer = runToEnd(answerSteps(understood));
  return answer.status === 'answered' ? dealTold.json(answer) : undefined;
}

const among: readonly DealAsked[] = [
  { parties: ['ann', 'bob'] },
  { parties: ['ann'] },
  { parties: ['bob', 'ann'] },
  { parties: 'all' },
];
const more: readonly DealAsked[] = [
  { parties: ['ann', 'bob'], bodies: ['panel'] },
  { parties: ['cat'], bodies: ['panel'] },
  { parties: 'all', bodies: ['panel'] },
  { parties: 'all', target: 'ann.x and not cat.x' },
  { parties: ['ann', 'bob'], target: 'bob.x or panel.x' },
  { parties: ['ann', 'cat'], bodies: ['panel'], target: 's16' },
  { parties: ['ann', 'bob', 'cat'], bodies: ['panel'], target: 's16' },
];

const struck: readonly DealAsked[] = [
  { parties: ['ann', 'bob'], bodies: ['panel'], atOnce: true },
  { parties: ['ann', 'bob'], bodies: ['panel'], atOnce: true, target: 's16' },
  { parties: ['ann', 'bob', 'cat'], bodies: ['panel'], atOnce: true, target: 'not ann.x' },
  { parties: ['ann', 'bob'], bodies: ['panel'], else: 's5' },
  { parties: ['ann', 'cat'], else: 's16' },
  { parties: ['ann', 'bob', 'cat'], bodies: ['panel'], else: 's9', target: 'panel.x or bob.x' },
  { parties: ['ann', 'bob'], bodies: ['panel'], else: 's12', atOnce: true },
  { parties: 'all', bodies: ['panel'], atOnce: true },
  { parties: 'all', else: 's16' },
  { parties: 'all', bodies: ['panel'], else: 's9', atOnce: true },
  { parties: 'all', else: 's12', atOnce: true, target: 'not ann.x or cat.x' },
];

const withPanel: DealAsked = { parties: ['ann', 'bob'], bodies: ['panel'] };
const begun = optionsArbitrary().map((text) => text.replace('{ ann.x: no', '{ ann.x: yes'));

it.each([
  ['states and moves', graphArbitrary(2), among, 405],
  ['options and a body', optionsArbitrary(), among, 510],
  ['bodies that take part, and what is asked for', optionsArbitrary(), more, 510],
  ['one joint move, and what comes about without it', optionsArbitrary(), struck, 600],
  ['the same of what cannot be taken back', begun, struck, 200],
  ['several options of one', pairedArbitrary, among, 405],
  ['what cannot be taken back', begun, [{ ...withPanel, target: 'not ann.x' }], 10],
] as const)('every proposition of deals is so: %s', (_, conflicts, asked, runs) => {
  fc.assert(
    fc.property(conflicts, fc.constantFrom(...asked), (text, what) => {
      const world = literalWorld(analyzeText(text));
      const document = documentOf(text, what);
      if (document === undefined) return;
      const lexicon = readLexicon(document.lexicon);
      for (const { said, means } of meansIn(document)) {
        held.hold(said, means, world, text);
        const { states, movers, concepts } = referencesOf(means);
        for (const id of states) expect(lexicon.state(id)).toBeDefined();
        for (const id of movers) expect(lexicon.party(id)).toBeDefined();
        for (const id of concepts) expect(lexicon.concept(id)).toBeDefined();
      }
    }),
    { numRuns: draws(runs) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  held.expectAll(
    [
      'isDeal',
      'dealSteps',
      'onTrust',
      'trusts',
      'worseBetween',
      'noLossBetween',
      'breaksOff',
      'interferes',
      'without',
      'leads',
      'rises',
      'dealsCount',
      'holdAlike',
      'groupsAgree',
      'agreeOnSame',
      'groupsUnable',
      'whyUnable',
      'bringsAbout',
      'needsOther',
      'nearestTo',
      'stepFails',
      'passesAsAgreed',
      'tally',
      'ballot',
      'closestToDeal',
      'dealParts',
      'takenBack',
      'votesBack',
      'partForbidden',
      'inInstalments',
      'noInstalments',
      'lossesAfterRounds',
      'noLossAfterRounds',
      'bargained',
    ],
    [
      'bestMeans',
      'dealMeans',
      'gainsInDeals',
      'lossesInDeals',
      'bodiesLeftOut',
      'alreadyThere',
      'votesInDeals',
      'gainsAsAmounts',
    ],
  );
});
