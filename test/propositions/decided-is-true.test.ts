import { runToEnd } from '@standoff/engine';
import { isDeniable, negate, type Proposition } from '@standoff/propositions';
import { type DecidedJson, decidedToJson } from '@standoff/report';
import { type Analysis, decide } from '@standoff/study';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary, optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { propositionArbitrary } from './drawn-propositions.ts';
import { statementsArbitrary } from './drawn-statements.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';
import { isTrue } from './oracles.ts';

/** How often what was asked of each kind was so, and was not. */
const decided = new Map<string, { yes: number; no: number }>();

function hold(analysis: Analysis, world: LiteralWorld, asked: Proposition, text: string): void {
  const found = runToEnd(decide(analysis, asked));
  if ('problem' in found) return;
  const { isSo } = found;
  const said = `${JSON.stringify(asked)}\n${text}`;
  const count = decided.get(asked.kind) ?? { yes: 0, no: 0 };
  decided.set(asked.kind, isSo ? { ...count, yes: count.yes + 1 } : { ...count, no: count.no + 1 });
  if (isTrue(asked, world) !== isSo) expect.fail(`${isSo ? 'not so' : 'so'}: ${said}`);
  if (!isSo && isDeniable(asked) && !isTrue(negate(asked), world))
    expect.fail(`nor its denial: ${said}`);
  const { verdict, reasons } = decidedToJson({ decided: found }, '', {} as DecidedJson['model']);
  expect(verdict.length, said).toBeGreaterThan(0);
  const means = meansIn([verdict, reasons]).flatMap((one) => one.means);
  for (const one of means.filter((each) => !isOfOtherReading(each))) {
    told.add(one.kind);
    if (!isTrue(one, world))
      expect.fail(`told though it is not so: ${JSON.stringify(one)}\n${said}`);
  }
}

/** Kinds of which something was told in an answer. */
const told = new Set<string>();

/** What is told of whoever deters by great losses alone is so in another reading. */
function isOfOtherReading(one: Proposition): boolean {
  return one.kind !== 'all' && one.in?.reading !== undefined;
}

/** Of the general reading: what is so in another is asked there. */
function here(one: Proposition): Proposition {
  if (one.kind === 'all') return { ...one, of: one.of.map(here) };
  const { variant: _, reading: __, unknown: ___, ...world } = one.in ?? {};
  return { ...one, in: world };
}

describe('what is decided of a proposition is what its oracle says', () => {
  const texts: [string, fc.Arbitrary<string>][] = [
    ['options and a body', optionsArbitrary()],
    ['ordered statements', statementsArbitrary],
    ['states and moves', graphArbitrary()],
  ];
  it.each(texts)('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer(), (text, seed) => {
        const analysis = analyzeText(text);
        const world = literalWorld(analysis);
        const some = fc.sample(propositionArbitrary(analysis.casebook), { seed, numRuns: 40 });
        for (const one of some) hold(analysis, world, here(one), text);
      }),
      { numRuns: draws(40) },
    );
  });

  it('of every kind that is decided some were so, and some were not', () => {
    for (const [kind, { yes, no }] of decided) {
      expect(Math.min(yes, no), `${kind} ${yes} ${no}`).toBeGreaterThan(0);
    }
    expect(decided.size).toBeGreaterThanOrEqual(12);
  });
});
