import { type Concept, type Cost, createMeter, runToEnd, type Steps } from '@standoff/engine';
import type { Problem } from '@standoff/wording';
import type { Ahead } from '../analysis/ahead.ts';
import type { Analysis, AnalysisResult } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import { chooseConcepts, otherReading } from '../analysis/choose-concepts.ts';
import { type OpenCase, openCase, type TooLarge } from '../analysis/open-case.ts';
import type { AnalysisOptions } from '../analysis/prepare-analysis.ts';
import { limits, limitsAsked } from '../asking/limits.ts';
import type { Options } from '../asking/option.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import { nothing } from '../estimates/costs.ts';
import type { Version } from '../model/model.ts';
import type { Solver } from '../solver/solver.ts';
import { refusedConcepts } from '../words/misfit-words.ts';
import { analysisOptionsOf, conceptsAsked } from './analysis-options.ts';
import {
  type Grounds,
  type Known,
  type KnownStates,
  type Needs,
  type Refusal,
  refuse,
  type Setting,
} from './define-inquiry.ts';
import type { Understood } from './understand.ts';

/** What an inquiry found, and what was asked. */
export interface Answered<R> {
  readonly status: 'answered';
  readonly result: R;
  readonly setting: Setting;
  /** The options with every name looked up. */
  readonly asked: object;
  /** Milliseconds that it took. */
  readonly elapsed: number;
  /** The analysis that it was made from, where it needed one. */
  readonly analysis?: Analysis;
}

export type InquiryAnswer<R> = Answered<R> | Refusal | TooLarge;

/** What may be taken over from elsewhere. */
export interface Help {
  /** An earlier analysis of this model or one like it. */
  readonly previous?: Analysis;
}

/**
 * Answers a question in steps, whatever it needs but a solver. Throws a RangeError for an inquiry that
 * needs one.
 */
export function* answerSteps<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  { previous }: Help = {},
): Steps<InquiryAnswer<R>> {
  const answer = yield* createMeter().follow(stepsTo(understood, previous));
  yield { what: 'done', passes: 0, share: 1 };
  return answer;
}

/** The same, of which each stage tells its own share. */
function* stepsTo<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  previous: Analysis | undefined,
): Steps<InquiryAnswer<R>> {
  const start = performance.now();
  const { setting } = understood;
  const refused = yield* refusalSteps(understood);
  if (refused !== undefined) return refused;
  switch (understood.inquiry.needs as Needs) {
    case 'model':
      yield* announcing(estimateOf(understood, setting as Known[N]));
      return yield* runSteps(understood, setting as Grounds[N], start);
    case 'case': {
      const ground = yield* groundOfCase(understood, previous);
      if ('status' in ground) return ground;
      return yield* runSteps(understood, ground as Grounds[N], start);
    }
    case 'analysis': {
      const options = analysisAsked(understood, previous);
      if ('problem' in options) return refuse(options);
      const analysed = yield* analyzeConflict(setting.version, {
        ...options,
        ...(previous && { previous }),
      });
      return yield* concludeSteps(understood, analysed, start);
    }
    case 'solver':
      throw new RangeError(`${understood.inquiry.id} needs a solver`);
  }
}

/** What has to be analysed for a question, and what follows that; or what cannot be in it. */
export function analysisAsked<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  previous?: Analysis,
): AnalysisOptions | Problem {
  const { setting, asked } = understood;
  const options = analysisOptionsOf(setting, asked);
  if ('problem' in options) return options;
  const { chosen: concepts } = chooseConcepts(options.concepts, setting.version.compiled.model);
  return { ...options, ahead: aheadOf(understood, concepts, previous) };
}

/** What follows once the states are known. */
function aheadOf<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  concepts: readonly Concept[],
  previous: Analysis | undefined,
): Ahead {
  return (casebook) => {
    const analysed = previous !== undefined;
    const known: KnownStates = { ...understood.setting, casebook, concepts, analysed };
    return estimateOf(understood, known as unknown as Known[N]) ?? nothing;
  };
}

/** What a question is estimated to take beside what it needs, before anything is known of the states where it needs none. */
function estimateOf<N extends Needs, O extends Options, R>(
  { inquiry, asked }: Understood<N, O, R>,
  known: Known[N],
): Cost | undefined {
  return inquiry.estimate(known, asked);
}

function* announcing(cost: Cost | undefined): Steps<void> {
  if (cost !== undefined) yield { what: 'beginning', passes: 0, share: 0, cost };
}

/** What is refused before the question is gone into. */
export function* refusalSteps<N extends Needs, O extends Options, R>({
  inquiry,
  setting,
  asked,
}: Understood<N, O, R>): Steps<Refusal | undefined> {
  const refused = inquiry.refuses?.(setting, asked);
  if (refused !== undefined || inquiry.refusesStates === undefined) return refused;
  return yield* inquiry.refusesStates(setting, asked);
}

/** Answers a question from the analysis that it needs, which was begun at `start`. */
export function* concludeSteps<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  analysed: AnalysisResult,
  start: number,
): Steps<InquiryAnswer<R>> {
  if (analysed.status === 'too-large') return analysed;
  if (analysed.status !== 'analysed') return refuse(refusedConcepts(analysed));
  const { analysis } = analysed;
  const ground = { ...understood.setting, analysis };
  const answer = yield* runSteps(understood, ground as unknown as Grounds[N], start);
  return answer.status === 'answered' ? { ...answer, analysis } : answer;
}

/** The same for an inquiry that needs a solver. */
export async function answerBySolver<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  solver: Solver,
  signal?: AbortSignal,
): Promise<InquiryAnswer<R>> {
  const start = performance.now();
  const refused = runToEnd(refusalSteps(understood));
  if (refused !== undefined) return refused;
  const ground = { ...understood.setting, solver, ...(signal && { signal }) };
  const { inquiry, asked } = understood;
  const result = await (inquiry.run(ground as unknown as Grounds[N], asked) as Promise<
    R | Refusal
  >);
  return answered(understood, result, start);
}

function* groundOfCase<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  previous: Analysis | undefined,
): Steps<Grounds['case'] | Refusal | TooLarge> {
  const { setting, asked } = understood;
  const concepts = conceptsAsked(setting.version, asked);
  if ('problem' in concepts) return refuse(concepts);
  const reading = readingAsked(asked as PreferencesRead);
  const ahead = aheadOf(understood, concepts, previous);
  const before = openedBefore(setting.version, asked, previous);
  if (before) yield* announcing(ahead(before.casebook));
  const opened =
    before ??
    (yield* openCase(setting.version, {
      limits: limitsAsked(asked),
      concepts,
      ahead,
      ...(reading !== undefined && { reading }),
    }));
  if (opened.status !== 'opened') return opened;
  return { ...setting, opened, concepts, ...(previous && { previous }) };
}

/** The states as an earlier analysis has them, where it is of the same version, read alike. */
function openedBefore(
  { compiled }: Version,
  asked: object,
  previous: Analysis | undefined,
): OpenCase | undefined {
  if (previous?.casebook.compiled !== compiled) return undefined;
  // Who sets a limit wants to hear of it.
  if (Object.keys(limits).some((limit) => limit in asked)) return undefined;
  if (previous.reading !== otherReading(readingAsked(asked as PreferencesRead))) return undefined;
  const { casebook, situation, cost } = previous;
  return { status: 'opened', casebook, situation, cost };
}

function* runSteps<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  ground: Grounds[N],
  start: number,
): Steps<InquiryAnswer<R>> {
  const { inquiry, asked } = understood;
  const result = yield* inquiry.run(ground, asked) as Steps<R | Refusal | TooLarge>;
  return answered(understood, result, start);
}

function answered<N extends Needs, O extends Options, R>(
  { setting, asked }: Understood<N, O, R>,
  result: R | Refusal | TooLarge,
  start: number,
): InquiryAnswer<R> {
  if (isRefusal(result)) return result;
  return { status: 'answered', result, setting, asked, elapsed: performance.now() - start };
}

function isRefusal(result: unknown): result is Refusal | TooLarge {
  if (typeof result !== 'object' || result === null || !('status' in result)) return false;
  return result.status === 'refused' || result.status === 'too-large';
}
