import { type CoalitionReading, runToEnd, type Steps } from '@standoff/engine';
import {
  type CoalitionExplanationJson,
  type CoalitionsJson,
  coalitionExplanationToJson,
  coalitionsToJson,
} from '@standoff/report';
import {
  type AnalysisResult,
  type CoalitionExplanation,
  type CoalitionStudy,
  coalitionsOf,
  explainCoalition as explainFor,
  findState,
  hasCoalitionVersion,
  MOST_IN_COALITIONS,
  openCase,
  sayRefused,
  studyCoalitions,
  type TooLarge,
  type TooManyCoalitions,
} from '@standoff/study';
import { type AnalyzeOptions, resultSteps } from './analyze.ts';
import { conceptsOf, type NotFound, type Query } from './ask.ts';
import { coalitionOf, membersOf, NO_VERSION_FOR_COALITIONS } from './coalition-members.ts';
import { countAsked, limitsAsked } from './limits-asked.ts';
import { identityOf, type Model, readingOf } from './model.ts';
import { coalitionReadingAsked, type ReadingOptions } from './reading.ts';

/** Preferences are read generally. */
export interface CoalitionsOptions
  extends Omit<
    AnalyzeOptions,
    'states' | 'foresight' | 'coalesce' | 'coalitions' | 'coalitionReading' | keyof ReadingOptions
  > {
  /** The state to ask about, said as in `explain`; all equilibria and the status quo when left out. */
  readonly state?: string;
  /** Ids of the members of the only coalition of interest; all when left out. */
  readonly coalition?: readonly string[];
  /** What an improvement of a coalition is; `all` when left out. */
  readonly reading?: CoalitionReading;
  /** How many equilibria to look at, the most telling ones; 1,000 when left out. */
  readonly limit?: number;
}

const EXAMINED = 1_000;

/**
 * What coalitions can do: joint moves from a state, the equilibria that some coalition upsets, and what
 * splitting an alliance would change. Answers and errors as of `explain`; a RangeError besides where
 * more than ten decision makers can move and no coalition is named.
 */
export function coalitions(
  model: Model,
  options: CoalitionsOptions = {},
): CoalitionsJson | TooLarge {
  const result = runToEnd(coalitionsSteps(model, options));
  if (result.status === 'too-large') return result;
  if (result.status === 'too-many-coalitions') throw new RangeError(sayTooMany(result));
  if (result.status === 'not-found') throw new RangeError(result.problem);
  return coalitionsToJson(result.study, identityOf(model), options.variant);
}

/** That so many coalitions are not gone through, and what to do about it. */
export function sayTooMany({ movers }: TooManyCoalitions): string {
  return `${movers} decision makers can move, too many to go through all their coalitions (at most ${MOST_IN_COALITIONS}); name one coalition`;
}

type CoalitionsResult =
  | { readonly status: 'studied'; readonly study: CoalitionStudy }
  | NotFound
  | TooManyCoalitions
  | TooLarge;

/**
 * That there are too many coalitions to go through, which is known before anything is analysed. Says
 * nothing of a model that is too large: its analysis will.
 */
export function* tooManySteps(
  model: Model,
  { coalition, variant, maxStates, maxMemory }: CoalitionsOptions,
): Steps<TooManyCoalitions | undefined> {
  const reading = readingOf(model, variant);
  const few = reading.conflict.decisionMakers.length <= MOST_IN_COALITIONS;
  if (coalition !== undefined || few) return undefined;
  const opened = yield* openCase(reading, { limits: limitsAsked({ maxStates, maxMemory }) });
  if (opened.status === 'too-large') return undefined;
  const found = coalitionsOf(opened.casebook);
  return 'status' in found ? found : undefined;
}

function* coalitionsSteps(model: Model, options: CoalitionsOptions): Steps<CoalitionsResult> {
  const { variant, coalition, reading } = options;
  countAsked('limit', options.limit);
  coalitionReadingAsked(reading);
  const members = coalition && coalitionOf(readingOf(model, variant), coalition, reading);
  if (members !== undefined && 'status' in members) return members;
  const tooMany = yield* tooManySteps(model, options);
  return tooMany ?? (yield* coalitionsResult(yield* resultSteps(model, options), options));
}

/** What `coalitions` makes of an analysis. */
export function* coalitionsResult(
  result: AnalysisResult,
  { state, coalition, reading, limit = EXAMINED }: CoalitionsOptions,
): Steps<CoalitionsResult> {
  if (result.status === 'too-large') return result;
  if (result.status !== 'analysed') {
    return { status: 'not-found', what: 'concept', problem: sayRefused(result) };
  }
  const { analysis } = result;
  if (!analysis.concepts.some(hasCoalitionVersion)) return noVersion;
  const { casebook } = analysis;
  const members = coalition && coalitionOf(casebook, coalition, reading);
  if (members !== undefined && 'status' in members) return members;
  const found = state === undefined ? undefined : findState(casebook, state);
  if (found?.status === 'not-found') return { ...found, what: 'state' };
  const query = {
    reading: coalitionReadingAsked(reading),
    limit,
    ...(members && { coalition: members }),
    ...(found && { state: found.state }),
  };
  const study = yield* studyCoalitions(analysis, query);
  return 'status' in study ? study : { status: 'studied', study };
}

/** The answer where coalitions cannot be asked about under any of the concepts. */
const noVersion: NotFound = {
  status: 'not-found',
  what: 'concept',
  problem: NO_VERSION_FOR_COALITIONS,
};

/** A question about the verdict of one coalition. Preferences are read generally. */
export interface CoalitionExplanationQuery
  extends Omit<Query, 'decisionMaker' | keyof ReadingOptions> {
  /** Ids of the members. */
  readonly coalition: readonly string[];
  readonly reading?: CoalitionReading;
}

/** Why a coalition would or would not upset a state. Answers and errors as of `explain`. */
export function explainCoalition(
  model: Model,
  query: CoalitionExplanationQuery,
): CoalitionExplanationJson | TooLarge {
  const result = runToEnd(explainCoalitionSteps(model, query));
  if (result.status === 'too-large') return result;
  if (result.status === 'not-found') throw new RangeError(result.problem);
  return coalitionExplanationToJson(result.explanation, identityOf(model), query.variant);
}

export function* explainCoalitionSteps(
  model: Model,
  query: CoalitionExplanationQuery,
): Steps<
  { readonly status: 'explained'; readonly explanation: CoalitionExplanation } | NotFound | TooLarge
> {
  const { coalition, variant, maxStates, maxMemory } = query;
  const reading = coalitionReadingAsked(query.reading);
  const read = readingOf(model, variant);
  const members = membersOf(read, coalition, reading);
  if ('status' in members) return members;
  const concepts = conceptsOf(read, query.concepts, undefined);
  if ('status' in concepts) return concepts;
  if (!concepts.some(hasCoalitionVersion)) return noVersion;
  const opened = yield* openCase(read, { limits: limitsAsked({ maxStates, maxMemory }) });
  if (opened.status === 'too-large') return opened;
  const found = findState(opened.casebook, query.state);
  if (found.status === 'not-found') return { ...found, what: 'state' };
  const question = { state: found.state, coalition: { members, reading }, concepts };
  const explanation = yield* explainFor(opened.casebook, opened.situation, question);
  return { status: 'explained', explanation };
}
