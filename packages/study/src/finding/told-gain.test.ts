import { runToEnd, type StateCode } from '@standoff/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayFindingOf, tellFindingOf } from '../../../../test/conflicts/finding-said.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import {
  stateWith,
  WEIGHERS,
  weighedArbitrary,
  weighedText,
} from '../../../../test/conflicts/weighed.ts';
import { draws } from '../../../../test/draws.ts';
import type { ReanalysisOptions } from '../analysis/reanalyze.ts';
import { tellHeadline } from '../headline/tell-headline.ts';

const armsRace = (bystander: string) => `standoff: 1
title: Two countries that may arm
decision-makers:
  north: { name: North, options: { arm: { levels: { no: North unarmed, yes: North armed } } }, prefers: [ not south.arm, arm ] }
  south: { name: South, options: { arm: { levels: { no: South unarmed, yes: South armed } } }, prefers: [ not north.arm, arm ] }
${bystander}
states: { peace: { north.arm: no, south.arm: no } }
status-quo: { north.arm: yes, south.arm: yes }
`;

const tell = (model: string) => {
  const analysis = analyzeText(model);
  const finding = sayFindingOf(analysis);
  return { analysis, headline: runToEnd(tellHeadline(analysis)).text, finding: finding.join(' ') };
};

describe('a gain that hurts nobody', () => {
  it('is told where somebody is indifferent, with whose gain it is and that nothing leads there', () => {
    const { headline, finding } = tell(armsRace('  clerk: { name: The clerk, prefers: [] }'));
    expect(headline).toBe(
      'Nobody gains by moving first, though North and South would prefer “peace” and nobody would mind.',
    );
    expect(finding).toContain('No state is better than the status quo for everybody.');
    expect(finding).toContain(
      'North and South would be better off with “peace” (North unarmed and South unarmed), and nobody would be worse off.',
    );
    expect(finding).toContain('no improvements lead there: the conflict is stuck.');
  });

  it('is not looked for where there is a gain for everybody', () => {
    const { analysis, headline } = tell(armsRace(''));
    expect(headline).toContain('both would prefer “peace”');
    expect(analysis.fromStatusQuo!.harmlessGains).toEqual([]);
  });

  it('is told as what improvements lead to where they do', () => {
    const { headline, finding } = tell(`standoff: 1
title: A boat
decision-makers:
  me: { name: Robinson, options: { boat: yes/no }, prefers: [ boat ] }
  goat: { name: The goat, prefers: [] }
status-quo: { me.boat: no }
`);
    expect(headline).toBe(
      'Robinson gains by moving; self-interested moves can lead to “boat”, which Robinson prefers and nobody minds.',
    );
    expect(finding).toContain(
      'Robinson would be better off with “boat”, and nobody would be worse off.',
    );
  });

  it('agrees with a name that means several', () => {
    const { headline } = tell(`standoff: 1
title: A boat
decision-makers:
  us: { name: The Robinsons, options: { boat: yes/no }, prefers: [ boat ] }
  goat: { name: The goat, prefers: [] }
status-quo: { us.boat: no }
`);
    expect(headline).toContain('which the Robinsons prefer and nobody minds.');
  });
});

describe('a gain of which somebody is asked to be taken not to know', () => {
  const unknown = armsRace('').replace(
    '[ not north.arm, arm ] }',
    '[ not north.arm, arm ], unknown: ["peace ? s4"] }',
  );
  const headlineBy = (options: ReanalysisOptions, model = unknown) =>
    runToEnd(tellHeadline(analyzeText(model, options))).text;

  it('is told no more surely than it is known', () => {
    expect(headlineBy({ reading: 'unknown-b' })).toContain('though both may prefer “peace”;');
    expect(headlineBy({})).toContain('though both would prefer “peace”;');
    expect(headlineBy({ reading: 'unknown-b' }, armsRace(''))).toContain(
      'though both would prefer “peace”;',
    );
  });

  it('is denied no more than is known', () => {
    const harsh = unknown.replace('[ not north.arm, arm ]', '[ arm, not north.arm ]');
    expect(headlineBy({ reading: 'unknown-b' }, harsh)).toMatch(
      /, and no outcome is known to be better for both\.$/,
    );
    expect(headlineBy({}, harsh)).toMatch(/, and no outcome is better for both\.$/);
    const open = armsRace('').replaceAll(
      /prefers: \[ not \w+\.arm, arm \]/g,
      'relation: ["s4 > s2", "s4 > s3"]',
    );
    expect(headlineBy({}, open)).toContain(', and no outcome is known to be better for both.');
  });
});

describe('the harmless gains of random conflicts', () => {
  it('are the states that nobody likes less and that as many as possible like better', () => {
    let told = 0;
    fc.assert(
      fc.property(weighedArbitrary, (ranks) => {
        const analysis = analyzeText(weighedText(ranks), { concepts: ['nash'] });
        const { casebook, fromStatusQuo } = analysis;
        const all = [0, 1, 2, 3, 4, 5, 6, 7];
        const gainers = (s: number) => [0, 1, 2].filter((dm) => ranks[dm]![s]! > ranks[dm]![0]!);
        const hurts = (s: number) => ranks.some((own) => own[s]! < own[0]!);
        const harmless = all.filter((s) => !hurts(s) && gainers(s).length > 0);
        const most = Math.max(...harmless.map((s) => gainers(s).length));
        const expected = most === 3 ? [] : harmless.filter((s) => gainers(s).length === most);
        const stateOf = (code: StateCode) => stateWith(casebook.states.levels(code));
        const found = fromStatusQuo!.harmlessGains.map((cell) =>
          stateOf(casebook.space.codeOf(cell)),
        );
        expect(found.sort()).toEqual(expected);
        const finding = tellFindingOf(analysis);
        const sentence = finding.find(({ text }) => text.includes('nobody would be worse off'));
        expect(sentence !== undefined).toBe(expected.length > 0);
        if (sentence === undefined) return;
        told++;
        const best = stateOf(casebook.stateWithId(sentence.states[0]!)!);
        expect(expected).toContain(best);
        const names = gainers(best).map((dm) => WEIGHERS[dm]);
        expect(sentence.text.startsWith(`${names.join(' and ')} would be better off`)).toBe(true);
        const alike = expected.filter((s) => gainers(s).join() === gainers(best).join()).length;
        const words = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven'];
        if (alike > 1) expect(sentence.text).toContain(`in each of ${words[alike]} states`);
        else expect(sentence.text).not.toMatch(/in each of/);
      }),
      { numRuns: draws(300) },
    );
    expect(told).toBeGreaterThan(draws(300) / 6);
  });
});
