import { runToEnd, type Steps } from '@standoff/engine';
import { type EvolutionJson, evolutionToJson } from '@standoff/report';
import {
  type AnalysisResult,
  type Evolution,
  evolveFrom,
  findState,
  sayRefused,
  type TooLarge,
} from '@standoff/study';
import { type AnalyzeOptions, resultSteps } from './analyze.ts';
import type { NotFound } from './ask.ts';
import { countAsked } from './limits-asked.ts';
import { identityOf, type Model } from './model.ts';

export interface EvolveOptions
  extends Omit<AnalyzeOptions, 'states' | 'coalesce' | 'coalitions' | 'coalitionReading'> {
  /** The state to start from, said as in `explain`; the status quo when left out. */
  readonly from?: string;
  /** The only state of interest; equilibria and common gains when left out. */
  readonly to?: string;
  /** How many destinations to describe; 10 when left out. */
  readonly limit?: number;
}

const DESCRIBED = 10;

/**
 * Where moves lead from a state, and what each decision maker could do in it. Answers and errors as
 * of `explain`.
 */
export function evolve(model: Model, options: EvolveOptions = {}): EvolutionJson | TooLarge {
  const result = runToEnd(evolveSteps(model, options));
  if (result.status === 'too-large') return result;
  if (result.status === 'not-found') throw new RangeError(result.problem);
  return evolutionToJson(result.evolution, identityOf(model), options.variant);
}

type EvolveResult =
  | { readonly status: 'evolved'; readonly evolution: Evolution }
  | NotFound
  | TooLarge;

function* evolveSteps(model: Model, options: EvolveOptions): Steps<EvolveResult> {
  countAsked('limit', options.limit);
  return yield* evolveResult(yield* resultSteps(model, options), options);
}

/** What `evolve` makes of an analysis. */
export function* evolveResult(
  result: AnalysisResult,
  { from = 'status-quo', to, limit = DESCRIBED }: EvolveOptions,
): Steps<EvolveResult> {
  if (result.status === 'too-large') return result;
  if (result.status !== 'analysed') {
    return { status: 'not-found', what: 'concept', problem: sayRefused(result) };
  }
  const { casebook } = result.analysis;
  const start = findState(casebook, from);
  if (start.status === 'not-found') return { ...start, what: 'state' };
  const end = to === undefined ? undefined : findState(casebook, to);
  if (end?.status === 'not-found') return { ...end, what: 'state' };
  const query = { from: start.state, limit, ...(end && { to: end.state }) };
  return { status: 'evolved', evolution: yield* evolveFrom(result.analysis, query) };
}
