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
  if (isLiteral(analysis, asked) && isTrue(asked, world) !== isSo)
    expect.fail(`${isSo ? 'not so' : 'so'}: ${said}`);
  if (!isSo && isLiteral(analysis, asked) && isDeniable(asked) && !isTrue(negate(asked), world))
    expect.fail(`nor its denial: ${said}`);
  const { verdict, reasons } = decidedToJson({ decided: found }, '', {} as DecidedJson['model']);
  expect(verdict.length, said).toBeGreaterThan(0);
  const means = meansIn([verdict, reasons]).flatMap((one) => one.means);
  for (const one of means.filter((each) => !isElsewhere(analysis, each))) {
    if (!isTrue(one, world))
      expect.fail(`told though it is not so: ${JSON.stringify(one)}\n${said}`);
  }
}

/**
 * Of single moves in other readings, and under concepts that ask more than what replies lead to, the oracle knows no more than
 * whether one leaves at all.
 */
function isLiteral({ reading }: Pick<Analysis, 'reading'>, one: Proposition): boolean {
  if (one.kind === 'all')
    return one.of.every((part) => isLiteral({ ...(reading && { reading }) }, part));
  if (one.kind !== 'goes') return true;
  return reading === undefined && ['nash', 'gmr', 'smr', 'seq', 'sseq'].includes(one.concept);
}

/** In another reading than what was asked about is so who would leave if great losses alone deterred. */
function isElsewhere({ reading }: Analysis, one: Proposition): boolean {
  return one.kind !== 'all' && one.in?.reading !== reading?.id;
}

/** Mostly the general one. */
const READINGS = [undefined, undefined, undefined, 'strong', 'unknown-a', 'strong-d'];

/** Moves that are really there: of what is drawn few are. */
function movesIn({ casebook }: Analysis): Proposition[] {
  const { space, movers, stateId } = casebook;
  const moves: Proposition[] = [];
  for (const [mover, { forEachTarget }] of space.movers.entries()) {
    for (const k of [0, space.stateCount - 1]) {
      const cell = space.cellAt(k);
      const [who, from] = [movers[mover]!.id, stateId(space.codeOf(cell))];
      forEachTarget(cell, (target) => {
        const to = stateId(space.codeOf(target));
        const concept = ['nash', 'gmr', 'seq', 'sseq', 'sim-gmcr'][moves.length % 5]!;
        const so = moves.length % 3 > 0;
        moves.push(
          mover < casebook.decisionMakers.length
            ? { kind: 'goes', who, from, to, concept, so }
            : { kind: 'passes', body: who, from, draft: to, so },
        );
      });
    }
  }
  return [
    ...moves.slice(0, 4),
    ...moves
      .slice(4)
      .filter(({ kind }) => kind === 'passes')
      .slice(0, 3),
  ];
}

/** Of the general reading: what is so in another is asked there. */
function here(one: Proposition): Proposition {
  if (one.kind === 'all') return { ...one, of: one.of.map(here) };
  const { variant: _, reading: __, unknown: ___, ...world } = one.in ?? {};
  return { ...one, in: world };
}

/** Two of whom one can do nothing. */
const WATCHED = `standoff: 1
title: Watched
decision-makers:
  ann: { options: { go: yes/no, stop: yes/no }, prefers: [{ never: stop }, go] }
  bob: { prefers: [not ann.go] }
status-quo: { ann.go: no, ann.stop: no }
`;

describe('what is decided of a proposition is what its oracle says', () => {
  const texts: [string, fc.Arbitrary<string>][] = [
    ['options and a body', optionsArbitrary()],
    ['ordered statements', statementsArbitrary],
    ['states and moves', graphArbitrary()],
    ['somebody who cannot move', fc.constant(WATCHED)],
  ];
  it.each(texts)('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.integer(), (text, seed) => {
        const reading = READINGS[Math.abs(seed) % READINGS.length];
        const analysis = analyzeText(text, { ...(reading && { reading }) });
        const world = literalWorld(analysis);
        const some = fc.sample(propositionArbitrary(analysis.casebook), { seed, numRuns: 25 });
        for (const one of [...some, ...movesIn(analysis)]) hold(analysis, world, here(one), text);
      }),
      { numRuns: draws(10) },
    );
  });

  it('of every kind that is decided some were so, and some were not', () => {
    for (const [kind, { yes, no }] of decided) {
      expect(Math.min(yes, no), `${kind} ${yes} ${no}`).toBeGreaterThan(0);
    }
    expect(decided.size).toBe(17);
  });
});
