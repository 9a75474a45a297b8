import { isDeniable, negate, type Proposition } from '@standoff/propositions';
import { tellFinding } from '@standoff/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary, optionsArbitrary, pairedArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { weighedArbitrary, weighedText } from '../conflicts/weighed.ts';
import { draws } from '../draws.ts';
import { statementsArbitrary } from './drawn-statements.ts';
import { literalWorld } from './literal-world.ts';
import { isTrue } from './oracles.ts';

type Options = Parameters<typeof analyzeText>[1];

/** What stands within a proposition is claimed as well. */
function claimed(proposition: Proposition): Proposition[] {
  return proposition.kind === 'all' ? proposition.of.flatMap(claimed) : [proposition];
}

const met = new Map<string, number>();
let denied = 0;

/** Every proposition of the finding is so, and the denial of each that has one is not. */
function checkFinding(text: string, options: Options = {}): void {
  const analysis = analyzeText(text, options);
  const world = literalWorld(analysis);
  for (const { text: said, means } of tellFinding(analysis)) {
    expect(means.length, said).toBeGreaterThan(0);
    for (const one of means.flatMap(claimed)) {
      met.set(one.kind, (met.get(one.kind) ?? 0) + 1);
      if (!isTrue(one, world)) expect.fail(`${said}\n${JSON.stringify(one)}\n${text}`);
      if (!isDeniable(one)) continue;
      denied++;
      if (isTrue(negate(one), world)) expect.fail(`not: ${said}\n${JSON.stringify(one)}\n${text}`);
    }
  }
}

const READINGS = ['strong', 'unknown-a', 'unknown-b', 'unknown-c', 'unknown-d'] as const;

describe('every proposition of a finding is so, by its literal definition', () => {
  const cases: readonly (readonly [string, fc.Arbitrary<string>, Options?])[] = [
    ['weighed states', weighedArbitrary.map(weighedText)],
    ['states and moves', graphArbitrary()],
    ['options and a body', optionsArbitrary()],
    ['several options of one', pairedArbitrary],
    ['ordered statements', statementsArbitrary],
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

  it('of each kind that the finding tells there were some, and denials', () => {
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
    const counted = ['leastLosses', 'patternCount', 'otherPatterns', 'strongCounts', 'canMove'];
    for (const kind of [...told, ...gains, ...counted])
      expect(met.get(kind), kind).toBeGreaterThan(0);
    expect(denied).toBeGreaterThan(100);
  });
});
