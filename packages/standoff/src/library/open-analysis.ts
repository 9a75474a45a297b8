import {
  type Outcome,
  runInSlices,
  runToEnd,
  type SliceOptions,
  type Steps,
} from '@standoff/engine';
import { documentSteps, tellings } from '@standoff/report';
import { type Analysis, type Model, reuseBetween } from '@standoff/study';
import type { AnalyzeOptions, Analysis as Document } from './documents.generated.ts';
import { answeredSteps, apart } from './library-function.ts';

/** An analysis that is kept open, so that the next one can take over what a change leaves as it was. */
export interface OpenAnalysis {
  /** What was found, as `analyze` gives it. */
  readonly document: Document;
  /** What was taken over from the previous analysis, where one was given. */
  readonly reused?: Reused;
}

/** What an analysis took over from the previous one. */
export interface Reused {
  /** Whether states and moves were kept. Nothing else can be, where they were not. */
  readonly space: boolean;
  /** Ids of the decision makers and bodies whose order of the states was kept. */
  readonly orders: readonly string[];
  /** For how many pairs of concept and decision maker the verdicts were kept, and of how many. */
  readonly verdicts: { readonly kept: number; readonly of: number };
}

export type OpenAnalysisOptions = AnalyzeOptions & {
  /** The analysis of the model before it was changed, or of any other. It remains valid. */
  readonly previous?: OpenAnalysis;
};

/** The arrays behind the documents, as long as somebody holds on to these. */
const arrays = new WeakMap<OpenAnalysis, Analysis>();

/**
 * Analyses a model as `analyze` does, and keeps what it took. Given the previous analysis of a model
 * that has changed since, it computes only what the change matters for: of a changed preference that
 * is little, of changed states or moves all. Answers and errors are those of `analyze`.
 */
export function openAnalysis(model: Model, options: OpenAnalysisOptions = {}): OpenAnalysis {
  return runToEnd(openSteps(model, options));
}

/** The same in slices, between which events are handled; it can be cancelled. */
export function openAnalysisInSlices(
  model: Model,
  options: OpenAnalysisOptions & SliceOptions = {},
): Promise<Outcome<OpenAnalysis>> {
  const [slices, asked] = apart<OpenAnalysisOptions>(options);
  return runInSlices(openSteps(model, asked), slices);
}

function* openSteps(
  model: Model,
  { previous, ...options }: OpenAnalysisOptions,
): Steps<OpenAnalysis> {
  const before = previous && arraysOf(previous);
  const answer = yield* answeredSteps(tellings.analyze, model, options, {
    ...(before && { previous: before }),
  });
  const document = yield* documentSteps(tellings.analyze, answer);
  const { analysis } = answer.result;
  const open = { document, ...(before && { reused: reusedFrom(before, analysis) }) };
  arrays.set(open, analysis);
  return open;
}

function arraysOf(open: OpenAnalysis): Analysis {
  const analysis = arrays.get(open);
  if (analysis !== undefined) return analysis;
  throw new RangeError('the previous analysis must be a result of openAnalysis itself, not a copy');
}

function reusedFrom(before: Analysis, analysis: Analysis): Reused {
  const { space, orders, verdicts } = reuseBetween(before, analysis);
  const { movers } = analysis.casebook;
  return { space, orders: orders.map((dm) => movers[dm]!.id), verdicts };
}
