import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftDeals } from '../../packages/report/src/json/deals-json.ts';
import { writtenAtOnce } from '../../packages/report/src/json/draft.ts';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

const held = new HeldKinds();

function dealsOf(text: string, parties: readonly string[]) {
  const { model } = parse(text);
  const options = { parties: [...parties], doubt: false };
  const understood = understand(inquiries.deal, model!, options, {
    told: 'json',
    called: (option) => option,
  });
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered' || 'groups' in answer.result) throw new Error(answer.status);
  return answer.result;
}

it.each([
  ['states and moves', graphArbitrary(2), 40],
  ['options and a body', optionsArbitrary(), 40],
  ['several options of one', pairedArbitrary, 40],
] as const)('every proposition of deals is so: %s', (_, conflicts, runs) => {
  const parties = fc.constantFrom(['ann', 'bob'], ['ann'], ['bob', 'ann']);
  fc.assert(
    fc.property(conflicts, parties, (text, who) => {
      const world = literalWorld(analyzeText(text));
      if (world.statusQuo === undefined) return;
      const document = writtenAtOnce(draftDeals(dealsOf(text, who), { title: '', sha256: '' }));
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
    ],
    [],
  );
});
