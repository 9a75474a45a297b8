import { readFileSync } from 'node:fs';
import { type Progress, runToEnd, type Steps } from '@standoff/engine';
import { expect, it } from 'vitest';
import type { Analysis } from '../analysis/analysis.ts';
import { reuseBetween } from '../analysis/reuse.ts';
import { parse } from '../model/parse.ts';
import { analyze } from './analyze.ts';
import { answerSteps } from './answer.ts';
import { answerVariants, type SideBySide, variantsOf } from './answer-variants.ts';
import type { Manner } from './define-inquiry.ts';
import { knownAnalyses } from './known-analyses.ts';
import { understand } from './understand.ts';

const CASE = new URL('../../../../catalog/korea-2017/korea-2017.standoff.yaml', import.meta.url);
const model = parse(readFileSync(CASE, 'utf8')).model!;
const manner: Manner = { told: 'json', called: (option) => option };

function analysisOf(variant: string | null): Analysis {
  const understood = understand(analyze, model, { variant: variant ?? undefined }, manner);
  if (understood.status === 'refused') throw new Error(understood.problem);
  const answer = runToEnd(answerSteps(understood));
  if (answer.status !== 'answered') throw new Error(answer.status);
  return answer.analysis!;
}

function answersOf<R>(
  answer: { readonly status: string } | { readonly answers: SideBySide<R> },
): SideBySide<R> {
  if (!('answers' in answer)) throw new Error(answer.status);
  return answer.answers;
}

const alone = variantsOf(model).map((variant) => ({ variant, analysis: analysisOf(variant) }));
const verdictsOf = ({ stability, equilibria }: Analysis) => ({ stability, equilibria });

it.each([
  ['from nothing', undefined],
  ['from the file', alone[0]!.analysis],
  ['from a variant', alone.at(-1)!.analysis],
])('finds of each variant what is found of it alone: %s', (_, before) => {
  const answers = answersOf(runToEnd(answerVariants(analyze, model, {}, manner, before)));
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.map(({ variant }) => variant)).toEqual(alone.map(({ variant }) => variant));
  const found = answers.map(({ answered }) => answered.result.analysis);
  expect(found.map(verdictsOf)).toEqual(alone.map(({ analysis }) => verdictsOf(analysis)));
  const others = before ? found : found.slice(1);
  const kept = others.map((each) => reuseBetween(before ?? found[0]!, each).orders.length);
  expect(Math.max(...kept)).toBeGreaterThan(0);
});

it('tells whose turn it is and what share of all is done, and of no cost of a part as if it were that of all', () => {
  const told = progressOf(answerVariants(analyze, model, {}, manner));
  const names = [...new Set(told.map(({ what }) => what))];
  expect(names).toEqual(['the file as it stands', ...model.variants.keys()]);
  const shares = told.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(told.filter(({ cost }) => cost !== undefined)).toEqual([]);
});

it('ends with the first that has no answer', () => {
  const refused = runToEnd(answerVariants(analyze, model, { concepts: ['nosh'] }, manner));
  expect(refused).toMatchObject({ status: 'refused', problem: expect.stringContaining('nosh') });
  const limited = runToEnd(answerVariants(analyze, model, { maxStates: 2 }, manner));
  expect(limited).toMatchObject({ status: 'too-large' });
});

it('helps a question by the last analysis of the same, or else by the first that was known', () => {
  const [file, first, second] = [null, 'one', 'two'];
  const [a, b, c] = [alone[0]!.analysis, alone[1]!.analysis, { ...alone[1]!.analysis }];
  const known = knownAnalyses();
  expect(known.helpFor(file)).toEqual({});
  known.keep(file, undefined);
  expect(known.helpFor(file)).toEqual({});
  known.keep(first, b);
  expect(known.helpFor(file).previous).toBe(b);
  known.keep(file, a);
  known.keep(first, c);
  expect(known.helpFor(file).previous).toBe(a);
  expect(known.helpFor(first).previous).toBe(c);
  expect(known.helpFor(second).previous).toBe(b);
  expect(knownAnalyses(a).helpFor(second).previous).toBe(a);
});

function progressOf(steps: Steps<unknown>): Progress[] {
  const told: Progress[] = [];
  for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value);
  return told;
}
