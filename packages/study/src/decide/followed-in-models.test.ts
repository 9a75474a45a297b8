import { defaultLimits, runToEnd } from '@standoff/engine';
import type { Proposition } from '@standoff/propositions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphArbitrary, optionsArbitrary } from '../../../../test/conflicts/drawn.ts';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import { propositionArbitrary } from '../../../../test/propositions/drawn-propositions.ts';
import { statementsArbitrary } from '../../../../test/propositions/drawn-statements.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { type ModelsInDoubt, modelsInDoubt } from '../sweep/doubt-of.ts';
import { isDecidedEach } from '../sweep/finding.ts';
import { followFinding } from '../sweep/follow-finding.ts';
import { judgeModels } from '../sweep/judge-models.ts';
import { decide } from './decide.ts';
import { decideChanged } from './decide-changed.ts';
import { findingOf } from './finding-of.ts';

/** Of each kind how often a trace said yes, and no. */
const followed = new Map<string, [number, number]>();

/** Of the models that the judgements in doubt allow those that are held against the definition. */
const LOOKED_AT = 4;

/** What is followed by comparisons is what is decided of a model by itself, and what is judged of a model that was drawn. */
function hold(
  analysis: Analysis,
  { orders, worlds }: ModelsInDoubt,
  claim: Proposition,
  k: number,
) {
  const found = runToEnd(decide(analysis, claim));
  const read = findingOf(analysis.casebook, claim);
  if ('problem' in found || 'problem' in read || isDecidedEach(read.value)) return;
  const { statusQuo } = analysis.casebook;
  const world = worlds.worlds[k % worlds.worlds.length]!;
  const { boxes } = runToEnd(followFinding(read.value, world, orders, statusQuo, 10_000))!;
  const judge = judgeModels(read.value, world, orders, statusQuo);
  for (let at = 0; at < LOOKED_AT; at++) {
    const { choices, holds } = boxes[(k + at * 7) % boxes.length]!;
    const model = choices.map((own, dm) => own[(k + at + dm) % own.length]!);
    const judgements = orders.flatMap((order, dm) => order.choices[model[dm]!]!.judgements);
    const said = JSON.stringify({ claim, model });
    expect(runToEnd(decideChanged(analysis.casebook, world.modelBy(judgements), claim)), said).toBe(
      holds,
    );
    expect(runToEnd(judge.holds(model)), said).toBe(holds);
    const count = followed.get(claim.kind) ?? [0, 0];
    count[holds ? 0 : 1]++;
    followed.set(claim.kind, count);
  }
}

/** Of the general reading, where findings are followed. */
function here(one: Proposition): Proposition {
  if (one.kind === 'all') return { ...one, of: one.of.map(here) };
  const { in: _, ...claim } = one;
  return claim as Proposition;
}

/** Moves that are really there: of what is drawn few are. */
function movesOf({ casebook }: Analysis, seed: number): Proposition[] {
  const { space, decisionMakers, stateId } = casebook;
  const from = space.cellAt(seed % space.stateCount);
  return decisionMakers.flatMap(({ id: who }, dm) => {
    const found: Proposition[] = [];
    space.movers[dm]!.forEachTarget(from, (to) => {
      const [concept, so] = [['nash', 'gmr', 'seq'][found.length % 3]!, found.length % 4 > 0];
      const [state, end] = [from, to].map((cell) => stateId(space.codeOf(cell)));
      found.push({ kind: 'goes', who, from: state!, to: end!, concept, so });
    });
    return found.slice(0, 2);
  });
}

/** Two of whom one can do nothing. */
const WATCHED = `standoff: 1
title: Watched
decision-makers:
  ann: { options: { go: yes/no, stop: yes/no }, prefers: [{ never: stop }, go] }
  bob: { prefers: [not ann.go, ann.stop] }
status-quo: { ann.go: no, ann.stop: no }
`;

describe('what is followed from model to model is what is decided in each', () => {
  const texts: [string, fc.Arbitrary<string>][] = [
    ['options and a body', optionsArbitrary()],
    ['ordered statements', statementsArbitrary],
    ['states and moves', graphArbitrary()],
    ['somebody who cannot move', fc.constant(WATCHED)],
  ];
  it.each(texts)('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(), (text, seed) => {
        const analysis = analyzeText(text);
        const inDoubt = runToEnd(modelsInDoubt(analysis, defaultLimits));
        if ('status' in inDoubt) return;
        const claims = propositionArbitrary(analysis.casebook);
        const some = [...fc.sample(claims, { seed, numRuns: 30 }), ...movesOf(analysis, seed)];
        for (const [k, one] of some.entries()) {
          hold(analysis, inDoubt, here(one), seed + k);
        }
      }),
      { numRuns: draws(10) },
    );
  });

  it('of every kind some were so, and some were not', () => {
    const kinds = [...followed]
      .filter(([, counts]) => Math.min(...counts) > 0)
      .map(([kind]) => kind);
    expect(kinds.sort()).toEqual([...followed.keys()].sort());
    expect(kinds).toEqual(
      [
        'all',
        'canMove',
        'compares',
        'goes',
        'harmless',
        'idle',
        'leads',
        'leastLosses',
        'mustLose',
      ].concat(['noneTempted', 'passes', 'pattern', 'someBetter', 'stable', 'stuck', 'tempted']),
    );
  });
});
