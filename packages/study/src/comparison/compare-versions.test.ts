import { readFileSync } from 'node:fs';
import { feasibleCodes, runToEnd } from '@standoff/engine';
import {
  applyJudgements,
  type Conflict,
  neighbourhood,
  parseConflict,
  toModel,
} from '@standoff/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { river } from '../../../../test/conflicts/models.ts';
import { compileText } from '../../../../test/conflicts/open-model.ts';
import { draws } from '../../../../test/draws.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import type { Model } from '../model/model.ts';
import { compareVersions, type VersionsCompared } from './compare-versions.ts';

const korea = readFileSync(
  new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url),
  'utf8',
);

function analysisOf(compiledCase: CompiledCase): Analysis {
  const result = runToEnd(analyzeConflict(compiledCase, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

function compared(...cases: readonly CompiledCase[]): VersionsCompared {
  const model = {} as Model;
  return runToEnd(
    compareVersions(
      cases.map((version, k) => ({
        name: String(k),
        model,
        version,
        analysis: analysisOf(version),
      })),
    ),
  );
}

function compile(conflict: Conflict): CompiledCase {
  return { conflict, compiled: toModel(conflict, feasibleCodes).compiled! };
}

/** The equilibria of an analysis by the levels of each option, found without codes. */
function literalEquilibria({ casebook, equilibria }: Analysis, concept: string): string {
  const { space, states } = casebook;
  const cells = [...equilibria.get(concept)!];
  return cells
    .map((cell) => states.levels(space.codeOf(cell)).join())
    .sort()
    .join(' ');
}

describe.each([
  ['river', river],
  ['korea-2017', korea],
])('%s and the same with some judgements changed', (_, text) => {
  const first = compile(parseConflict(text).conflict!);
  const near = neighbourhood(first.conflict, 'swaps');
  const changes = fc.uniqueArray(fc.nat(near.length - 1), { maxLength: 3 });

  it('differ in findings exactly where the equilibria differ, and in judgements that lead across', () => {
    fc.assert(
      fc.property(changes, (picked) => {
        const outcome = applyJudgements(
          first.conflict,
          picked.map((at) => near[at]!),
        );
        fc.pre(outcome.status === 'applied');
        if (outcome.status !== 'applied') return;
        const second = compile(outcome.conflict);
        const { versions, findings, judgements, others, sharesStates } = compared(first, second);
        expect([others, sharesStates]).toEqual([[], true]);
        const steps = judgements.map(({ in: [, step] }) => step!.judgement);
        const led = applyJudgements(first.conflict, steps);
        const [one, other] = versions.map(({ analysis }) => analysis) as [Analysis, Analysis];
        for (const { id } of one.concepts) {
          const [a, b] = [literalEquilibria(one, id), literalEquilibria(other, id)];
          expect(findings.find((one) => one.id === `equilibria-${id}`)!.differs).toBe(a !== b);
          if (led.status !== 'applied') throw new Error('what leads across does not apply');
          expect(literalEquilibria(analysisOf(compile(led.conflict)), id)).toBe(b);
        }
      }),
      { numRuns: draws(40) },
    );
  });

  it('has nothing that differs from itself', () => {
    const { judgements, others, findings } = compared(first, first);
    expect([judgements, others]).toEqual([[], []]);
    expect(findings.filter(({ differs }) => differs)).toEqual([]);
  });
});

it('states that cannot be compared are only counted', () => {
  const wider = river.replace('levels: [none, paid]', 'levels: [none, some, paid]');
  const { sharesStates, others, findings } = compared(compileText(river), compileText(wider));
  expect(sharesStates).toBe(false);
  expect(others).toEqual([
    { kind: 'statedOtherwise', models: [1], what: 'levels', of: 'down.toll' },
  ]);
  expect(findings.map(({ found }) => found.about)).toContain('number');
});

it('what the other wants of an option that the first lacks is said in its words', () => {
  const withSails = river
    .replace('prefers:\n', 'prefers:\n      - { never: sails and down.toll = paid }\n')
    .replace('options:\n', 'options:\n      sails: { levels: { no: sails down, yes: sails up } }\n')
    .replace('status-quo: {', 'status-quo: { up.sails: no,');
  const { judgements } = compared(compileText(river), compileText(withSails));
  expect(judgements.map(({ says }) => says).join('\n')).toContain('sails up');
});

it('of several each is compared with the first', () => {
  const without = river.replace('      - { not: raid }\n', '');
  const other = river.replace('{ want: dam = shut', '{ want: dam = open');
  const { judgements } = compared(compileText(river), compileText(without), compileText(other));
  expect(judgements.map(({ in: whose }) => whose.map(Boolean))).toEqual([
    [false, true, false],
    [false, false, true],
    [false, false, true],
  ]);
});
