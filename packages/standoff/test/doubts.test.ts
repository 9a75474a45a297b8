import { feasibleCodes, runToEnd, type StateCode } from '@standoff/engine';
import { type Conflict, judgementId, toModel } from '@standoff/language';
import {
  type Analysis,
  analyzeConflict,
  doubtOf,
  type Finding,
  type FindingDoubt,
  heldUnder,
  type NamedFinding,
  shareAsNumber,
  verdictFinding,
} from '@standoff/study';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { judgements, type Model, parse } from '../src/index.ts';
import { type AskedFinding, everyModel, isSo, numberOfModels } from './sweeps/every-model.ts';
import { type Doubtful, doubtful, doubtfulText } from './sweeps/random-doubts.ts';

/** So many conflicts in a default run, with every judgement of each. */
const RUNS = draws(60, 'STANDOFF_SWEEPS');

/** In larger neighbourhoods not every model is gone through. */
const MOST_MODELS = 60;

const question = fc.record({
  described: doubtful.map((one): Doubtful => ({ ...one, doubts: 'file', within: 1 })),
  state: fc.nat(99),
  other: fc.nat(99),
});

function modelOf(text: string): Model {
  const { model, diagnostics } = parse(text);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (model === undefined || errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  return model;
}

/** The same file that doubts nothing by itself; chances and how sure statements are stay. */
function withoutDoubts({
  players,
  facts,
}: Doubtful): Pick<Doubtful, 'players' | 'facts' | 'limit'> {
  return {
    players: players.map((one) => ({ ...one, doubts: [] })),
    facts: facts.map(({ when, chance }) => ({ when, chance })),
    limit: false,
  };
}

function analysisOf(conflict: Conflict): Analysis {
  const compiled = toModel(conflict, feasibleCodes).compiled!;
  const result = runToEnd(analyzeConflict({ conflict, compiled }, {}));
  if (result.status !== 'analysed') throw new Error(result.status);
  return result.analysis;
}

/** What is asked: verdicts of a state, and single findings of every kind. What headlines claim is asked by `doubts-are-true`. */
function findingsOf(analysis: Analysis, [state, other]: readonly number[]): NamedFinding[] {
  const { casebook, concepts } = analysis;
  const { space, statusQuo } = casebook;
  const stateAt = (drawn: number): StateCode =>
    space.codeOf(space.cellAt(drawn % space.stateCount));
  const [s, t] = [stateAt(state!), stateAt(other!)];
  const drafts: Finding[] = [];
  for (const [body, mover] of space.movers.entries()) {
    if (body < casebook.decisionMakers.length) continue;
    mover.forEachTarget(space.cellOf(statusQuo!), (to) => {
      drafts.push({ kind: 'passes', body, draft: space.codeOf(to) });
    });
  }
  const single: Finding[] = [
    { kind: 'stable', state: t, concept: concepts[1]!, who: other! % casebook.movers.length },
    { kind: 'prefers', better: s, worse: t, who: other! % casebook.decisionMakers.length },
    { kind: 'unreached', state: t },
    ...drafts.slice(0, 1),
  ];
  const held = heldUnder(analysis, space.cellOf(s));
  return [
    verdictFinding('verdict', s, concepts, held)!,
    single.map((finding, k) => ({ id: `single-${k}`, finding })),
  ].flat();
}

function holds(analysis: Analysis, finding: Finding): boolean {
  switch (finding.kind) {
    case 'not':
      return !holds(analysis, finding.of);
    case 'all':
      return finding.of.every((one) => holds(analysis, one));
    case 'stable':
      return isSo(analysis, { ...finding, concept: finding.concept.id } as AskedFinding);
    default:
      return isSo(analysis, finding as AskedFinding);
  }
}

/** The judgements that by themselves turn it, each applied to the text of the file and analysed. */
function turningOne(
  truth: Analysis,
  changed: readonly (readonly [string, Analysis])[],
  finding: Finding,
): string[] {
  const before = holds(truth, finding);
  return changed
    .filter(([, analysis]) => holds(analysis, finding) !== before)
    .map(([id]) => id)
    .sort();
}

function singles({ hangsOn }: FindingDoubt & { readonly status: 'known' }): string[] {
  return hangsOn.kind === 'one'
    ? [hangsOn.judgement, ...hangsOn.others].map(judgementId).sort()
    : [];
}

/** How many conflicts were gone through, and of how many findings one judgement turns them. */
let [checked, hanging] = [0, 0];

test('a doubt names every judgement that turns a finding by itself, and no other', () => {
  fc.assert(
    fc.property(question, ({ described, state, other }) => {
      const model = modelOf(doubtfulText(described));
      const { conflict } = model.base;
      const truth = analysisOf(conflict);
      fc.pre(truth.casebook.statusQuo !== undefined);
      // A doubt about a place that is gone would be refused.
      const bare = modelOf(doubtfulText({ ...described, ...withoutDoubts(described) }));
      const changed = judgements.neighbourhood(model).map((judgement) => {
        const applied = judgements.apply(bare, [judgement]);
        if (applied.status === 'refused') throw new Error(applied.problems[0]!.message);
        const { id } = judgement as unknown as { readonly id: string };
        return [id, analysisOf(applied.model.base.conflict)] as const;
      });
      const asked = findingsOf(truth, [state, other]);
      const doubts = runToEnd(doubtOf(truth, asked));
      if ('status' in doubts) throw new Error(doubts.status);
      const isFew = numberOfModels(described, conflict) <= MOST_MODELS;
      const every = isFew ? everyModel(described, conflict) : undefined;
      const analyses = every?.map((one) => analysisOf(one.conflict));
      for (const [k, { finding }] of asked.entries()) {
        const doubt = doubts.findings[k]!;
        if (doubt.status !== 'known') throw new Error(doubt.status);
        expect(doubt.asWritten).toBe(holds(truth, finding));
        const turning = turningOne(truth, changed, finding);
        expect(singles(doubt)).toEqual(turning);
        if (turning.length > 0) hanging++;
        if (every === undefined || analyses === undefined) continue;
        expect(doubts.models).toBe(BigInt(every.length));
        const alike = every.filter((_, n) => holds(analyses[n]!, finding) === doubt.asWritten);
        expect(doubt.standing).toBe(BigInt(alike.length));
        expect(doubt.hangsOn.kind === 'nothing').toBe(alike.length === every.length);
        const weight = alike.reduce((sum, one) => sum + one.weight, 0);
        expect(Math.abs(shareAsNumber(doubt.share) - weight)).toBeLessThan(1e-9);
      }
      checked++;
    }),
    { numRuns: RUNS },
  );
  expect(checked).toBe(RUNS);
  expect(hanging).toBeGreaterThan(RUNS / 4);
});
