import {
  analyzeStability,
  type Concept,
  concepts,
  createSituation,
  createSpace,
  feasibleCodes,
  type Model,
  misfitOf,
  reviseSituation,
  runToEnd,
  type StabilityTable,
} from '@standoff/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { Conflict } from '../../src/conflict/conflict.ts';
import { toModel } from '../../src/conflict/to-model.ts';
import {
  applyJudgement,
  editJudgement,
  invertJudgement,
  judgementId,
} from '../../src/judgements/apply-judgement.ts';
import type { Judgement } from '../../src/judgements/core/judgement.ts';
import {
  judgementJsonSchema,
  judgementToJson,
  readJudgements,
} from '../../src/judgements/judgement-json.ts';
import { neighbourhood } from '../../src/judgements/neighbourhood.ts';
import { recompile } from '../../src/judgements/recompile.ts';
import { parseConflict } from '../../src/parse-conflict.ts';
import { conflictOf, edited, withoutSpans } from '../edits/edit-properties.ts';
import { sampleFiles } from '../edits/sample-files.ts';
import { someJudgement } from './some-judgement.ts';

const treaty = `standoff: 1
title: A river
decision-makers:
  upper: { options: { water: [held, shared], dam: yes/no }, prefers: [water = held] }
  lower: { options: { pays: yes/no }, prefers: [upper.water = shared] }
agreements:
  pact:
    parties: [upper, lower]
    levels: { none: no pact, signed: a pact, ending: notice given }
    moves:
      none to signed: all
      signed to ending: each
      ending to none: 1 of
    binds: { signed: upper.water = shared }
  truce: { parties: [lower, upper], levels: [none, kept], binds: { kept: not upper.dam }, notice: yes }
bodies:
  board:
    members:
      - upper
      - lower
      - other: { name: Another one, vote: abstain }
    adopts: 2 votes
    options: { quota: [none, half] }
deals:
  swap: { parties: [upper, lower], terms: { upper.water: shared, lower.pays: yes } }
  other:
    parties: [upper, lower]
    terms:
      pact: signed
      board.quota: half
`;

const files = [...sampleFiles, { text: treaty }].map(({ text }) => ({
  text,
  conflict: parseConflict(text).conflict!,
}));

/** A file, by number so that a counterexample is not the whole file, and judgements about it. */
const someJudgements = fc
  .nat(files.length - 1)
  .chain((at) =>
    fc.tuple(
      fc.constant(at),
      fc.array(someJudgement(files[at]!.conflict), { minLength: 1, maxLength: 4 }),
    ),
  );

interface Step {
  readonly before: Conflict;
  readonly judgement: Judgement;
  readonly after: Conflict;
}

/** The judgements that apply, one after the other, each to what the one before it left. */
function stepsFrom(conflict: Conflict, judgements: readonly Judgement[]): Step[] {
  let before = conflict;
  return judgements.flatMap((judgement) => {
    const outcome = applyJudgement(before, judgement);
    if (outcome.status === 'refused') return [];
    const step = { before, judgement, after: outcome.conflict };
    before = outcome.conflict;
    return [step];
  });
}

function everyStep(check: (step: Step) => void, numRuns: number): void {
  let steps = 0;
  fc.assert(
    fc.property(someJudgements, ([at, judgements]) => {
      for (const step of stepsFrom(files[at]!.conflict, judgements)) {
        steps += 1;
        check(step);
      }
    }),
    { numRuns },
  );
  // Most judgements that are drawn have to apply to something, or nothing was tested.
  expect(steps).toBeGreaterThan(numRuns / 2);
}

function changedBy(conflict: Conflict, judgement: Judgement): Conflict {
  const outcome = applyJudgement(conflict, judgement);
  if (outcome.status === 'refused') throw new Error(outcome.reason.message);
  return outcome.conflict;
}

describe('a judgement about any file', () => {
  it('is undone by its inverse, places in the text included', () => {
    everyStep(({ before, judgement, after }) => {
      expect(after).not.toEqual(before);
      expect(changedBy(after, invertJudgement(before, judgement))).toEqual(before);
    }, 800);
  });

  it('is the same after it was written as JSON and read, and so is its inverse', () => {
    everyStep(({ before, judgement, after }) => {
      const written = (conflict: Conflict, one: Judgement): Judgement => {
        const json = JSON.parse(JSON.stringify([judgementToJson(conflict, one)]));
        const read = readJudgements(conflict, json);
        if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
        expect(judgementId(read.judgements[0]!)).toBe(judgementId(one));
        return read.judgements[0]!;
      };
      const again = written(before, judgement);
      expect(withoutSpans(again)).toEqual(withoutSpans(judgement));
      expect(withoutSpans(changedBy(before, again))).toEqual(withoutSpans(after));
      const back = written(after, invertJudgement(before, judgement));
      expect(withoutSpans(changedBy(after, back))).toEqual(withoutSpans(before));
    }, 400);
  });

  it('is written as its schema says', () => {
    const validate = new Ajv2020({ strict: true }).compile(judgementJsonSchema());
    everyStep(({ before, judgement, after }) => {
      const back = invertJudgement(before, judgement);
      for (const json of [judgementToJson(before, judgement), judgementToJson(after, back)]) {
        expect([validate(json), json]).toEqual([true, json]);
      }
    }, 300);
  });

  it('made permanent in the text is read as the conflict in which it holds', () => {
    let [written, kept] = [0, 0];
    fc.assert(
      fc.property(someJudgements, ([at, judgements]) => {
        let { text, conflict } = files[at]!;
        for (const judgement of judgements) {
          const applied = applyJudgement(conflict, judgement);
          if (applied.status === 'refused') continue;
          const outcome = editJudgement(text, conflict, judgement);
          if (outcome.status === 'refused') {
            // A variant may count on what goes, and a list may be written as nobody writes it.
            expect(['layout', 'makes-errors']).toContain(outcome.reason.code);
            if (process.env['TELL']) console.log(judgementId(judgement), outcome.reason);
            kept += 1;
            continue;
          }
          written += 1;
          text = edited(text, outcome);
          expect(conflictOf(text)).toEqual(withoutSpans(applied.conflict));
          conflict = parseConflict(text).conflict!;
        }
      }),
      { numRuns: draws(100, 'STANDOFF_CONFLICTS', 150) },
    );
    expect(kept).toBeLessThan(written / 20);
  });

  it('has one id, in whatever order its parts are', () => {
    everyStep(({ judgement }) => {
      const turned = Object.fromEntries(
        Object.entries(judgement).reverse(),
      ) as unknown as Judgement;
      expect(judgementId(turned)).toBe(judgementId(judgement));
      expect(judgementId(judgement)).toMatch(/^[a-z]+:[\w~.=+-]+$/);
    }, 200);
  });
});

describe('a changed conflict that is compiled from the one before', () => {
  it('says the same as one that is compiled as a whole', () => {
    everyStep(({ before, after }) => {
      const { compiled } = toModel(before, feasibleCodes);
      const again = recompile(compiled!, after, feasibleCodes);
      const anew = toModel(after, feasibleCodes);
      expect(again.diagnostics).toEqual(anew.diagnostics);
      if (!again.compiled || !anew.compiled) return;
      const { tierSources, options, unknownPairs, statusQuo } = anew.compiled;
      expect(again.compiled).toMatchObject({ tierSources, options, unknownPairs });
      expect(again.compiled.statusQuo).toBe(statusQuo);
    }, 200);
  });

  it('has the same verdicts, also where the analysis starts from the one before', () => {
    everyStep(({ before, after }) => {
      const { compiled } = toModel(before, feasibleCodes);
      const again = recompile(compiled!, after, feasibleCodes).compiled;
      const anew = toModel(after, feasibleCodes).compiled;
      if (!compiled || !again || !anew) return;
      const verdicts = verdictsOf(anew.model);
      expect(verdictsOf(again.model)).toEqual(verdicts);
      const revised = verdictsFrom(compiled.model, again.model);
      if (revised) expect(revised).toEqual(verdicts);
    }, 150);
  });
});

const asked = ['nash', 'smr', 'seq'];

function fitting(model: Model): Concept[] {
  return concepts.filter((concept) => asked.includes(concept.id) && !misfitOf(concept, model));
}

function situationFor(model: Model) {
  const created = createSpace(model);
  if (created.status !== 'created') throw new Error(created.status);
  return runToEnd(createSituation(created.space, model));
}

function verdictsOf(model: Model): StabilityTable {
  return runToEnd(analyzeStability(situationFor(model), fitting(model)));
}

function verdictsFrom(before: Model, after: Model): StabilityTable | undefined {
  const revision = runToEnd(reviseSituation(situationFor(before), before, after));
  return revision && runToEnd(analyzeStability(revision.situation, fitting(after)));
}

describe('the neighbourhood of any file', () => {
  it('consists of judgements that apply, no two of them the same', () => {
    for (const { conflict } of files) {
      for (const of of ['file', 'swaps'] as const) {
        const near = neighbourhood(conflict, of);
        expect(new Set(near.map(judgementId)).size).toBe(near.length);
        for (const judgement of near) {
          const outcome = applyJudgement(conflict, judgement);
          if (outcome.status === 'refused') expect(outcome.reason.code).toBe('breaks-another');
        }
      }
    }
  });
});
