import {
  analyzeStability,
  type Concept,
  defaultLimits,
  equilibria,
  keptVerdicts,
  type Limits,
  type Progress,
  type Reading,
  readings,
  readSituation,
  reviseSituation,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import { unique } from '@standoff/wording';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import type { Analysis, AnalysisResult } from './analysis.ts';
import { chooseConcepts, type MisfittingConcept, otherReading } from './choose-concepts.ts';
import { generalVerdicts, readUnder } from './conclude-analysis.ts';
import { type Earlier, equilibriaUnderOne, keptSurroundings } from './earlier.ts';
import type { OpenCase } from './open-case.ts';
import { type AnalysisOptions, profileOf } from './prepare-analysis.ts';
import { withShare } from './progress.ts';
import { refuseConcepts } from './refuse-concepts.ts';
import { reopenCase } from './reopen-case.ts';
import { exploreFrom } from './surroundings.ts';

export interface ReanalysisOptions extends AnalysisOptions {
  /**
   * An earlier analysis, of this conflict before it was changed or of any other. What a change of
   * preferences leaves as it was is taken over from it; it remains valid itself.
   */
  readonly previous?: Analysis;
}

/**
 * Analyses a changed conflict from an earlier analysis, where that has the same states and moves and was made within the
 * limits that are set now.
 */
export function* reanalyze(
  compiledCase: CompiledCase,
  options: AnalysisOptions,
  previous: Analysis,
): Steps<AnalysisResult | undefined> {
  const { model } = compiledCase.compiled;
  const { concepts, limits = defaultLimits } = options;
  const reading = otherReading(options.reading);
  const refused = refuseConcepts(options, model, reading);
  if (refused !== undefined) return refused;
  const { chosen, leftOut } = chooseConcepts(concepts, model);
  if (!isWithin(previous.limits, limits)) return undefined;
  const earlier = yield* withShare(revise(previous, compiledCase), beforeExploring);
  if (earlier === undefined) return undefined;
  const opened = yield* withShare(
    reopenCase(compiledCase, earlier, chosen, { reading, ahead: options.ahead }),
    beforeExploring,
  );
  if (opened.cost.bytes > bytesIn(limits)) return undefined;
  return {
    status: 'analysed',
    analysis: yield* analyzeOpened(opened, chosen, leftOut, earlier, options),
  };
}

/** Whether what keeps to some limits keeps to others. */
function isWithin(before: Limits, now: Limits): boolean {
  return (
    before.cells <= now.cells && before.states <= now.states && bytesIn(before) <= bytesIn(now)
  );
}

function bytesIn({ bytes = Number.POSITIVE_INFINITY }: Limits): number {
  return bytes;
}

/** The earlier analysis, if it has the same states and moves. */
function* revise(analysis: Analysis, { compiled }: CompiledCase): Steps<Earlier | undefined> {
  const { situation, casebook } = analysis;
  const before = generalStability(analysis);
  const revision = yield* reviseSituation(situation, casebook.model, compiled.model);
  return revision && { analysis, revision, known: keptVerdicts(revision, before) };
}

/**
 * The verdicts of the general reading, as far as they are there. Those of another reading rest on more
 * than orders and improvements, so nothing is taken over from them.
 */
function generalStability({ reading, stability, general }: Analysis): StabilityTable {
  if (reading === undefined) return stability;
  return general && reading.weakIn === readings[0] ? general.stability : new Map();
}

const STABILITY_SHARE = 0.75;

function beforeExploring({ share }: Progress): number {
  return STABILITY_SHARE * share;
}

function whileExploring({ share }: Progress): number {
  return STABILITY_SHARE + (1 - STABILITY_SHARE) * share;
}

function* analyzeOpened(
  { casebook, situation, cost }: OpenCase,
  concepts: readonly Concept[],
  leftOut: readonly MisfittingConcept[],
  earlier: Earlier,
  options: AnalysisOptions,
): Steps<Analysis> {
  const { statusQuo, space } = casebook;
  const profile = profileOf(casebook, options);
  const all = unique([...concepts, ...(profile?.concepts ?? [])]);
  const { reading, model } = casebook;
  function* verdictsIn(read: Reading): Steps<StabilityTable> {
    const plain = earlier.revision.situation;
    const verdicts =
      read === readings[0]
        ? analyzeStability(plain, all, earlier.known)
        : analyzeStability(readSituation(plain, model, read), all);
    return yield* withShare(verdicts, beforeExploring);
  }
  const general = reading?.weakIn && (yield* verdictsIn(reading.weakIn));
  const table = yield* verdictsIn(reading ?? readings[0]);
  const start = statusQuo === undefined ? undefined : space.cellOf(statusQuo);
  const fromStatusQuo =
    start === undefined
      ? undefined
      : yield* withShare(
          exploreFrom(situation, start, keptSurroundings(earlier, start)),
          whileExploring,
        );
  return {
    casebook,
    situation,
    cost,
    limits: earlier.analysis.limits,
    concepts,
    leftOut,
    stability: table,
    equilibria: new Map(
      concepts.map((concept) => [
        concept.id,
        reading ? equilibria(table.get(concept.id)!) : equilibriaUnderOne(table, concept, earlier),
      ]),
    ),
    ...(reading && { reading }),
    ...(general && { general: generalVerdicts(general, concepts) }),
    ...(profile && { foresight: readUnder(table, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
}
