import { tellFinding } from '@standoff/report/finding';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { weighedArbitrary, weighedText } from '../conflicts/weighed.ts';
import { draws } from '../draws.ts';
import { rangesArbitrary } from './drawn-ranges.ts';
import { statementsArbitrary } from './drawn-statements.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { literalWorld } from './literal-world.ts';

type Options = Parameters<typeof analyzeText>[1];

const held = new HeldKinds();

/** Every proposition of the finding is so, and what is made false of it is noticed. */
function checkFinding(text: string, options: Options = {}): void {
  const analysis = analyzeText(text, options);
  const world = literalWorld(analysis);
  for (const { text: said, means } of tellFinding(analysis)) held.hold(said, means, world, text);
}

/** What claims nothing of a conflict. */
const NOTES = ['gainsAsWritten', 'weakMeans'];

const READINGS = ['strong', 'unknown-a', 'unknown-b', 'unknown-c', 'unknown-d'] as const;

describe('every proposition of a finding is so, by its literal definition', () => {
  const cases: [string, fc.Arbitrary<string>, Options][] = [
    ['weighed states', weighedArbitrary.map(weighedText), {}],
    ['states and moves', graphArbitrary(), {}],
    ['options and a body', optionsArbitrary(), {}],
    ['several options of one', pairedArbitrary, {}],
    ['ordered statements', statementsArbitrary, {}],
    ['amounts', rangesArbitrary, {}],
    ['two concepts', graphArbitrary(), { concepts: ['gmr', 'sseq'] }],
    ['further concepts', graphArbitrary(2, true), { concepts: ['nash', 'l3', 'seq'] }],
  ];
  it.each(cases)('%s', (_, arbitrary, options) => {
    fc.assert(
      fc.property(arbitrary, (text) => checkFinding(text, options)),
      { numRuns: draws(60) },
    );
  });

  it.each(READINGS)('in the reading %s', (reading) => {
    fc.assert(
      fc.property(graphArbitrary(), (text) => checkFinding(text, { reading } as Options)),
      { numRuns: draws(40) },
    );
  });

  it('of each kind that the finding tells there were some, and falsehoods that were noticed', () => {
    const told = [
      'pattern',
      'levels',
      'tempted',
      'kept',
      'goes',
      'leaves',
      'settled',
      'alsoTempted',
    ];
    const gains = ['someBetter', 'gains', 'compares', 'harmless', 'leads', 'stuck', 'way', 'loss'];
    const counted = ['leastLosses', 'patternCount', 'otherPatterns', 'strongCounts'];
    held.expectAll([...told, ...gains, ...counted], NOTES);
  });
});
