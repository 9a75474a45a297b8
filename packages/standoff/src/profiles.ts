import { runToEnd, type Steps } from '@standoff/engine';
import { type ProfilesJson, profilesToJson } from '@standoff/report';
import {
  type AnalysisResult,
  findState,
  type HoldingProfiles,
  holdingProfiles,
  sayRefused,
  type TooLarge,
} from '@standoff/study';
import { type AnalyzeOptions, coalitionSteps, resultSteps } from './analyze.ts';
import type { NotFound } from './ask.ts';
import { identityOf, type Model } from './model.ts';

export interface ProfilesOptions extends Omit<AnalyzeOptions, 'states' | 'foresight' | 'coalesce'> {
  /** The state, said as in `explain`. */
  readonly state: string;
}

/**
 * Under which foresight of each decision maker a state holds. Answers and errors as of `explain`.
 */
export function profiles(model: Model, options: ProfilesOptions): ProfilesJson | TooLarge {
  const result = runToEnd(profilesSteps(model, options));
  if (result.status === 'too-large') return result;
  if (result.status === 'not-found') throw new RangeError(result.problem);
  return profilesToJson(result.profiles, identityOf(model), options.variant);
}

type ProfilesResult =
  | { readonly status: 'read'; readonly profiles: HoldingProfiles }
  | NotFound
  | TooLarge;

function* profilesSteps(model: Model, options: ProfilesOptions): Steps<ProfilesResult> {
  return yield* profilesResult(yield* resultSteps(model, options), options);
}

/** What `profiles` makes of an analysis. */
export function* profilesResult(
  result: AnalysisResult,
  { state, coalitions, coalitionReading }: ProfilesOptions,
): Steps<ProfilesResult> {
  if (result.status === 'too-large') return result;
  if (result.status !== 'analysed') {
    return { status: 'not-found', what: 'concept', problem: sayRefused(result) };
  }
  const { analysis } = result;
  const found = findState(analysis.casebook, state);
  if (found.status === 'not-found') return { ...found, what: 'state' };
  const cells = [analysis.casebook.space.cellOf(found.state)];
  const asked = {
    ...(coalitions && { coalitions }),
    ...(coalitionReading && { coalitionReading }),
  };
  const verdicts = yield* coalitionSteps(analysis, asked, cells);
  return { status: 'read', profiles: holdingProfiles(analysis, found.state, verdicts) };
}
