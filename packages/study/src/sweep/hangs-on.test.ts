import { defaultLimits, feasibleCodes, runToEnd } from '@standoff/engine';
import { applyJudgements, type Judgement, toModel } from '@standoff/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { tellHeadline } from '../headline/tell-headline.ts';
import { doubtOf, modelsInDoubt } from './doubt-of.ts';
import type { NamedFinding } from './finding.ts';
import { headlineClaims } from './headline-claims.ts';
import { sweepFinding } from './sweep.ts';
import { sayDoubt } from './tell-doubts.ts';
import { verdictFinding } from './told-findings.ts';

const FORMULAS = ['a.x', 'a.y', 'b.z', 'a.x and b.z', 'not a.y and b.z', 'b.u', 'not b.u or a.x'];

const weights = fc
  .array(fc.tuple(fc.constantFrom(...FORMULAS), fc.integer({ min: 1, max: 4 }), fc.boolean()), {
    minLength: 2,
    maxLength: 3,
  })
  .map((terms) =>
    terms.map(([of, size, less]) => `{ of: ${of}, weight: ${less ? -size : size} }`).join(', '),
  );

const conflict = fc
  .tuple(weights, weights, fc.constantFrom('within: 60 %', 'within: 2', 'swap: neighbours'))
  .map(
    ([a, b, doubt]) => `standoff: 1
title: Weights
decision-makers:
  a: { options: { x: yes/no, y: yes/no }, weights: [ ${a} ] }
  b: { options: { z: yes/no, u: yes/no }, weights: [ ${b} ] }
doubts: [ { of: a.weights, ${doubt} } ]
status-quo: { a.x: no, a.y: no, b.z: no, b.u: no }
`,
  );

function findingsOf(analysis: Analysis): NamedFinding[] {
  const { casebook, concepts } = analysis;
  const state = casebook.statusQuo!;
  const held = heldUnder(analysis, casebook.space.cellOf(state));
  return [
    ...headlineClaims(analysis, runToEnd(tellHeadline(analysis)).means),
    verdictFinding('verdict', state, concepts, held)!,
  ];
}

/** Whether a finding is so once judgements are made. */
function holdsAfter(
  { casebook }: Analysis,
  finding: NamedFinding,
  judgements: readonly Judgement[],
): boolean {
  const outcome = applyJudgements({ ...casebook.conflict, doubts: [] }, judgements);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  const { compiled } = toModel(outcome.conflict, feasibleCodes);
  const result = runToEnd(analyzeConflict({ conflict: outcome.conflict, compiled: compiled! }, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  const doubts = runToEnd(doubtOf(result.analysis, [finding]));
  const [doubt] = 'status' in doubts ? [] : doubts.findings;
  if (doubt?.status !== 'known') throw new Error('not known');
  return doubt.asWritten;
}

describe('what a finding hangs on where weights lie in ranges', () => {
  it('is one comparison where that always turns it, and no fewer than so many only where none does', () => {
    const met = { one: 0, several: 0, nothing: 0 };
    fc.assert(
      fc.property(conflict, (text) => {
        const analysis = analyzeText(text);
        const findings = findingsOf(analysis);
        const inDoubt = runToEnd(modelsInDoubt(analysis, defaultLimits));
        fc.pre(!('status' in inDoubt));
        const doubts = runToEnd(doubtOf(analysis, findings));
        if ('status' in inDoubt || 'status' in doubts) return;
        const { orders, worlds } = inDoubt;
        for (const [k, doubt] of doubts.findings.entries()) {
          if (doubt.status === 'beyond') continue;
          const { hangsOn, asWritten } = doubt;
          met[hangsOn.kind]++;
          const swept = runToEnd(sweepFinding(analysis, findings[k]!, orders, worlds, 10_000))!;
          const always = swept.drivers.filter(({ models: { changed } }) => {
            return changed.fails === (asWritten ? changed.all : 0n);
          });
          if (hangsOn.kind === 'several' && hangsOn.changes.length > 1) {
            expect(always, sayDoubt(doubts, doubt)).toEqual([]);
          }
          if (hangsOn.kind === 'one') {
            expect(holdsAfter(analysis, findings[k]!, hangsOn.leading)).toBe(!asWritten);
          }
        }
      }),
      { numRuns: draws(12) },
    );
    expect(met.one).toBeGreaterThan(0);
  });

  it('counts comparisons that only turn together as one, and names one on which the finding rests', () => {
    const analysis = analyzeText(`standoff: 1
title: Weights
decision-makers:
  a: { options: { x: yes/no, y: yes/no }, weights: [ { of: a.x, weight: 3 }, { of: a.y, weight: -0.5 }, { of: b.z, weight: 2 } ] }
  b: { options: { z: yes/no }, prefers: [ z ] }
doubts: [ { of: a.weights.2, within: 1 } ]
status-quo: { a.x: yes, a.y: no, b.z: yes }
`);
    const doubts = runToEnd(doubtOf(analysis, findingsOf(analysis)));
    if ('status' in doubts) throw new Error(doubts.problem);
    const says = doubts.findings.map((one) => sayDoubt(doubts, one));
    expect(says.at(-1)).toBe(
      'stands in 2 of 3 models (by weight 0.75, which is no likelihood); hangs on a ranking the status quo above “y”',
    );
  });
});
