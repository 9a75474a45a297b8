import { runToEnd } from '@standoff/engine';
import { referencesOf } from '@standoff/propositions';
import { createCoalitionVerdicts, holdingProfiles } from '@standoff/study';
import { readLexicon } from '@standoff/wording';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profilesToJson } from '../../packages/report/src/json/profiles-json.ts';
import { graphArbitrary, optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { bodiesArbitrary } from './drawn-bodies.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

type Options = Parameters<typeof analyzeText>[1];

const held = new HeldKinds();

const cases: [string, fc.Arbitrary<string>, Options][] = [
  ['states and moves', graphArbitrary(), {}],
  ['options and a body', optionsArbitrary(), {}],
  ['bodies of every kind', bodiesArbitrary, {}],
  ['what others could do', graphArbitrary(2), { concepts: ['nash', 'berge'] }],
  ['in the reading strong', graphArbitrary(), { reading: 'strong' }],
];

it.each(cases)('every proposition of profiles is so: %s', (_, conflicts, options) => {
  fc.assert(
    fc.property(conflicts, fc.nat(7), fc.nat(2), (text, place, reading) => {
      const analysis = analyzeText(text, options);
      const { casebook } = analysis;
      const cell = casebook.space.cellAt(place % casebook.space.stateCount);
      const verdicts =
        analysis.reading !== undefined || place % 2 === 0
          ? undefined
          : createCoalitionVerdicts(analysis, {
              coalitions: [[0, 1]],
              reading: (['all', 'pareto', 'movers'] as const)[reading]!,
            });
      if (verdicts) runToEnd(verdicts.lookAt([cell]));
      const found = holdingProfiles(analysis, casebook.space.codeOf(cell), verdicts);
      const document = profilesToJson(found, { title: 'Drawn', sha256: '' });
      const lexicon = readLexicon(document.lexicon);
      const world = literalWorld(analysis);
      for (const { said, means } of meansIn(document)) {
        held.hold(said, means, world, text);
        const { states, movers, concepts } = referencesOf(means);
        for (const id of states) expect(lexicon.state(id)).toBeDefined();
        for (const id of movers) expect(lexicon.party(id)).toBeDefined();
        for (const id of concepts) expect(lexicon.concept(id)).toBeDefined();
      }
    }),
    { numRuns: draws(30) },
  );
});

it('of each kind there were some, and falsehoods that were noticed', () => {
  const kinds = ['profileShare', 'pattern', 'leaves', 'judged', 'unaffected', 'staysTogether'];
  held.expectAll([...kinds, 'noCoalitionVersion'], ['noCoalitionVersion']);
});
