import {
  type CoalitionReading,
  type ConceptId,
  type CrewOptions,
  type CrewOutcome,
  findConcept,
  type Outcome,
  runInSlices,
  runToEnd,
  type SliceOptions,
  type Steps,
  type WatchOptions,
} from '@standoff/engine';
import {
  type AnalysesJson,
  type AnalysisJson,
  analysesToJson,
  analysisToJson,
  type ListedStates,
  listedStates,
  type VariantAnalysisJson,
} from '@standoff/report';
import {
  type Analysis,
  type AnalysisOptions,
  type AnalysisResult,
  analyzeConflict,
  analyzeInParallel,
  type CoalitionVerdicts,
  count,
  createCoalitionVerdicts,
  equilibriumCells,
  gatherClasses,
  otherReading,
  type StateClasses,
  type StateClassesResult,
  sayRefused,
  type TooLarge,
} from '@standoff/study';
import { areForCoalitions, coalitionOf, NO_VERSION_FOR_COALITIONS } from './coalition-members.ts';
import { foresightAsked } from './foresight-asked.ts';
import { limitsAsked } from './limits-asked.ts';
import { identityOf, type Model, readingOf } from './model.ts';
import { coalitionReadingAsked, type ReadingOptions, readingAsked } from './reading.ts';

export interface AnalyzeOptions extends ReadingOptions {
  /** Ids of solution concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  /**
   * A concept for each decision maker, by id, instead of what the file gives; those left out look as
   * little ahead as there is. Each of the `coalitions` can be given one as well, as in
   * `{ 'us+china': 'smr' }`; the others are read as most of their members.
   */
  readonly foresight?: Readonly<Record<string, ConceptId>>;
  /**
   * Coalitions, by the ids of their members, that are asked besides whether they would leave a state
   * together; in the general reading of preferences only.
   */
  readonly coalitions?: readonly (readonly string[])[];
  /** What an improvement of a coalition is; `all` when left out. */
  readonly coalitionReading?: CoalitionReading;
  /** Id of a variant of the file. */
  readonly variant?: string;
  /** Whether to say which states nobody tells apart; at most 131,072 states can be gathered so. */
  readonly coalesce?: boolean;
  /** Which states to list; all if there are at most 10,000, none otherwise, when left out. */
  readonly states?: ListedStates;
  /**
   * How many combinations of levels may be laid out as an array, and how many feasible states may be
   * listed instead; 2^24 and 2^22 when left out.
   */
  readonly maxStates?: number;
  /** Bytes of memory that an analysis may take, by its estimate; any when left out. */
  readonly maxMemory?: number;
}

/**
 * Which states are stable for whom, and which are equilibria. Too large a model is an answer, not an
 * exception. Throws a RangeError for a concept, a variant, a reading or a member that does not exist, for
 * a concept that the model lacks something for, or that has no version in the reading, and for
 * coalitions in another reading of preferences than the general one.
 */
export function analyze(model: Model, options: AnalyzeOptions = {}): AnalysisJson | TooLarge {
  return runToEnd(analysisSteps(model, options));
}

/** The same in slices, between which events are handled; it can be cancelled. */
export function analyzeInSlices(
  model: Model,
  options: AnalyzeOptions & SliceOptions = {},
): Promise<Outcome<AnalysisJson | TooLarge>> {
  return runInSlices(analysisSteps(model, options), options);
}

/** The file as it stands and all its variants side by side. */
export function analyzeVariants(
  model: Model,
  options: Omit<AnalyzeOptions, 'variant'> = {},
): AnalysesJson | TooLarge {
  return runToEnd(variantSteps(model, options));
}

/** The steps of `analyzeVariants`; each variant takes over what it leaves as the file has it. */
function* variantSteps(
  model: Model,
  options: Omit<AnalyzeOptions, 'variant'>,
): Steps<AnalysesJson | TooLarge> {
  const base = yield* reportedSteps(model, options);
  if ('status' in base) return base;
  const analyses: VariantAnalysisJson[] = [{ variant: null, analysis: base.document }];
  for (const variant of model.variants.keys()) {
    const varied = yield* reportedSteps(model, { ...options, variant }, base.analysis);
    if ('status' in varied) return varied;
    analyses.push({ variant, analysis: varied.document });
  }
  return analysesToJson(identityOf(model), analyses);
}

function* analysisSteps(model: Model, options: AnalyzeOptions): Steps<AnalysisJson | TooLarge> {
  const reported = yield* reportedSteps(model, options);
  return 'status' in reported ? reported : reported.document;
}

/** An analysis as arrays over the states, and the document of it. */
export interface Reported {
  readonly analysis: Analysis;
  readonly document: AnalysisJson;
}

/** The steps of an analysis, of which an earlier one may save some. */
export function* reportedSteps(
  model: Model,
  options: AnalyzeOptions,
  previous?: Analysis,
): Steps<Reported | TooLarge> {
  const start = performance.now();
  const result = yield* resultSteps(model, options, previous);
  if (result.status === 'too-large') return result;
  const analysis = analysisIn(result);
  const further = yield* furtherSteps(analysis, options);
  const elapsed = performance.now() - start;
  return { analysis, document: toDocument(model, analysis, options, elapsed, further) };
}

/** Throws a RangeError as `analyze` does. */
function analysisIn(result: Exclude<AnalysisResult, TooLarge>): Analysis {
  if (result.status !== 'analysed') throw new RangeError(sayRefused(result));
  return result.analysis;
}

/** What the library answers to what was begun at `start`. Throws a RangeError as `analyze` does. */
export function* answerSteps(
  model: Model,
  result: AnalysisResult,
  options: AnalyzeOptions,
  start: number,
): Steps<AnalysisJson | TooLarge> {
  if (result.status === 'too-large') return result;
  const analysis = analysisIn(result);
  const further = yield* furtherSteps(analysis, options);
  return toDocument(model, analysis, options, performance.now() - start, further);
}

/** The document of an analysis that took `elapsed` milliseconds. */
export function toDocument(
  model: Model,
  analysis: Analysis,
  { variant, states }: Pick<AnalyzeOptions, 'variant' | 'states'>,
  elapsed: number,
  further: Further = {},
): AnalysisJson {
  return analysisToJson(analysis, {
    model: identityOf(model),
    ...(variant !== undefined && { variant }),
    ...(states !== undefined && { states }),
    ...further,
    elapsedMs: Math.round(elapsed * 10) / 10,
  });
}

/** What is found out besides, where it is asked for. */
export interface Further {
  readonly classes?: StateClasses;
  readonly coalitions?: CoalitionVerdicts;
}

/** Throws a RangeError for what cannot be found out. */
export function* furtherSteps(analysis: Analysis, options: AnalyzeOptions): Steps<Further> {
  const classes = yield* classesSteps(analysis, options);
  const shown = options.coalitions ? cellsShown(analysis, options.states) : [];
  const coalitions = yield* coalitionSteps(analysis, options, shown);
  return { ...(classes && { classes }), ...(coalitions && { coalitions }) };
}

/** The verdicts on some cells of the coalitions asked for, where any are. */
export function* coalitionSteps(
  analysis: Analysis,
  { coalitions, coalitionReading }: Pick<AnalyzeOptions, 'coalitions' | 'coalitionReading'>,
  cells: readonly number[],
): Steps<CoalitionVerdicts | undefined> {
  if (coalitions === undefined) return undefined;
  const { casebook } = analysis;
  const reading = coalitionReadingAsked(coalitionReading);
  const chosen = { coalitions: membersOfEach(casebook, coalitions, reading), reading };
  const verdicts = createCoalitionVerdicts(analysis, chosen);
  yield* verdicts.lookAt(cells);
  return verdicts;
}

/** Cells of the states of which a document or a text says something about coalitions. */
function cellsShown(analysis: Analysis, states: ListedStates | undefined): number[] {
  const { casebook } = analysis;
  const { space, statusQuo } = casebook;
  if (listedStates(casebook, states) === 'all') {
    return Array.from({ length: space.stateCount }, (_, ordinal) => space.cellAt(ordinal));
  }
  const start = statusQuo === undefined ? [] : [space.cellOf(statusQuo)];
  return [...start, ...equilibriumCells(analysis)];
}

/** The positions of the members of each coalition, each coalition once. */
function membersOfEach(
  { conflict }: Parameters<typeof coalitionOf>[0],
  coalitions: readonly (readonly string[])[],
  reading: CoalitionReading,
): number[][] {
  const found = coalitions.map((ids) => {
    const members = coalitionOf({ conflict }, ids, reading);
    if ('status' in members) throw new RangeError(`coalition ${ids.join('+')}: ${members.problem}`);
    return members;
  });
  return found.filter((one, k) => found.findIndex((other) => other.join() === one.join()) === k);
}

/** There are more states than classes are sought among. */
export class TooManyToGather extends RangeError {}

/**
 * The classes of states that nobody tells apart, where they are asked for. Throws `TooManyToGather` where
 * there are more states than can be gathered.
 */
function* classesSteps(
  analysis: Analysis,
  { coalesce }: Pick<AnalyzeOptions, 'coalesce'>,
): Steps<StateClasses | undefined> {
  if (!coalesce) return undefined;
  const result = yield* gatherClasses(analysis);
  if (result.status === 'too-many-states') throw new TooManyToGather(sayTooMany(result));
  return result.classes;
}

function sayTooMany({
  states,
  limit,
}: Extract<StateClassesResult, { status: 'too-many-states' }>): string {
  return `there are ${count(states)} states, and those that nobody tells apart are sought among at most ${count(limit)}`;
}

/** The analysis as arrays over the states, for reports. */
export function* resultSteps(
  model: Model,
  options: AnalyzeOptions,
  previous?: Analysis,
): Steps<AnalysisResult> {
  return yield* analyzeConflict(readingOf(model, options.variant), {
    ...toAnalysisOptions(model, options),
    ...(previous && { previous }),
  });
}

/** The same, shared between workers. */
export async function resultInParallel(
  model: Model,
  options: AnalyzeOptions,
  crew: CrewOptions,
  watch: WatchOptions,
): Promise<CrewOutcome<AnalysisResult>> {
  const { signal, onProgress } = watch;
  return analyzeInParallel(readingOf(model, options.variant), {
    ...toAnalysisOptions(model, options),
    crew,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
}

/** Why coalitions are refused beside another reading of preferences. */
export const COALITIONS_GENERALLY =
  'coalitions are read in the general reading of preferences only';

function toAnalysisOptions(
  { base }: Model,
  {
    concepts,
    foresight,
    strength,
    unknown: doubt,
    maxStates,
    maxMemory,
    coalitions,
    coalitionReading,
  }: AnalyzeOptions,
): AnalysisOptions {
  const unknown = concepts?.find((id) => findConcept(id) === undefined);
  if (unknown !== undefined) throw new RangeError(`no solution concept is called ${unknown}`);
  const reading = readingAsked({
    ...(strength !== undefined && { strength }),
    ...(doubt !== undefined && { unknown: doubt }),
  });
  membersOfEach(base, coalitions ?? [], coalitionReadingAsked(coalitionReading));
  if (coalitions && otherReading(reading)) throw new RangeError(COALITIONS_GENERALLY);
  if (coalitions && !areForCoalitions(concepts)) throw new RangeError(NO_VERSION_FOR_COALITIONS);
  const asked = foresightAsked(base.conflict, foresight, coalitions);
  if ('problem' in asked) throw new RangeError(asked.problem);
  return {
    ...(concepts && { concepts }),
    ...(reading !== undefined && { reading }),
    ...asked,
    limits: limitsAsked({ maxStates, maxMemory }),
  };
}
