import { runToEnd, type Steps } from '@standoff/engine';
import type { Analysis, AnalysisResult } from '../analysis/analysis.ts';
import { analyzeConflict } from '../analysis/analyze.ts';
import { openCase, type TooLarge } from '../analysis/open-case.ts';
import { limitsAsked } from '../asking/limits.ts';
import type { Options } from '../asking/option.ts';
import { type PreferencesRead, readingAsked } from '../asking/preferences.ts';
import type { Solver } from '../solver/solver.ts';
import { sayRefused } from '../words/misfit-words.ts';
import { type Grounds, type Needs, type Refusal, refuse, type Setting } from './define-inquiry.ts';
import { analysisOptionsOf, conceptsAsked, type Understood } from './understand.ts';

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
  const start = performance.now();
  const { setting, asked } = understood;
  const refused = yield* refusalSteps(understood);
  if (refused !== undefined) return refused;
  switch (understood.inquiry.needs as Needs) {
    case 'model':
      return yield* runSteps(understood, setting as Grounds[N], start);
    case 'case': {
      const ground = yield* groundOfCase(setting, asked);
      if ('status' in ground) return ground;
      return yield* runSteps(understood, ground as Grounds[N], start);
    }
    case 'analysis': {
      const options = analysisOptionsOf(setting, asked);
      if ('problem' in options) return refuse(options.problem);
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
  if (analysed.status !== 'analysed') return refuse(sayRefused(analysed));
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

function* groundOfCase(
  setting: Setting,
  asked: object,
): Steps<Grounds['case'] | Refusal | TooLarge> {
  const concepts = conceptsAsked(setting.version, asked);
  if ('problem' in concepts) return refuse(concepts.problem);
  const reading = readingAsked(asked as PreferencesRead);
  const opened = yield* openCase(setting.version, {
    limits: limitsAsked(asked),
    concepts,
    ...(reading !== undefined && { reading }),
  });
  return opened.status === 'opened' ? { ...setting, opened, concepts } : opened;
}

function* runSteps<N extends Needs, O extends Options, R>(
  understood: Understood<N, O, R>,
  ground: Grounds[N],
  start: number,
): Steps<InquiryAnswer<R>> {
  const { inquiry, asked } = understood;
  const result = yield* inquiry.run(ground, asked) as Steps<R | Refusal>;
  return answered(understood, result, start);
}

function answered<N extends Needs, O extends Options, R>(
  { setting, asked }: Understood<N, O, R>,
  result: R | Refusal,
  start: number,
): InquiryAnswer<R> {
  if (isRefusal(result)) return result;
  return { status: 'answered', result, setting, asked, elapsed: performance.now() - start };
}

function isRefusal(result: unknown): result is Refusal {
  return (
    typeof result === 'object' &&
    result !== null &&
    'status' in result &&
    result.status === 'refused'
  );
}
