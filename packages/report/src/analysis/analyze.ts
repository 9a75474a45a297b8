import {
  analyzeStability,
  type Concept,
  type ConceptId,
  equilibriaUnder,
  findConcept,
  keptVerdicts,
  type Limits,
  type Progress,
  reviseSituation,
  type Situation,
  type StabilityTable,
  type Steps,
} from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { CompiledCase } from '../casebook/create-casebook.ts';
import { unique } from '../words/lists.ts';
import type { Analysis, AnalysisResult, ForesightReading } from './analysis.ts';
import { chooseConcepts } from './choose-concepts.ts';
import { type Earlier, equilibriaUnderOne, keptSurroundings } from './earlier.ts';
import { type OpenCase, openCase } from './open-case.ts';
import { withShare } from './progress.ts';
import { reopenCase } from './reopen-case.ts';
import { exploreFrom, type Surroundings } from './surroundings.ts';

export interface AnalysisOptions {
  /** Ids of concepts; those that are analysed by default when left out. */
  readonly concepts?: readonly ConceptId[];
  /** What an analysis may use to enumerate the states, where it has to. */
  readonly limits?: Limits;
  /**
   * An earlier analysis, of this conflict before it was changed or of any other. What a change of
   * preferences leaves as it was is taken over from it; it remains valid itself.
   */
  readonly previous?: Analysis;
}

/** Runs the engine over a compiled conflict. */
export function* analyzeConflict(
  compiledCase: CompiledCase,
  { concepts, limits, previous }: AnalysisOptions = {},
): Steps<AnalysisResult> {
  const hasOptions = compiledCase.compiled.model.form.kind === 'options';
  const { chosen, leftOut } = chooseConcepts(concepts, hasOptions);
  if (concepts !== undefined && leftOut.length > 0) {
    return { status: 'needs-options', concepts: leftOut };
  }
  const purpose = { concepts: chosen, ...(limits && { limits }) };
  const earlier = previous && (yield* withShare(revise(previous, compiledCase), beforeExploring));
  const opened = yield* withShare(
    earlier ? reopenCase(compiledCase, earlier, chosen) : openCase(compiledCase, purpose),
    beforeExploring,
  );
  if (opened.status === 'too-large') return opened;
  return { status: 'analysed', analysis: yield* analyzeOpened(opened, chosen, leftOut, earlier) };
}

/** The earlier analysis, if it has the same states and moves. */
function* revise(analysis: Analysis, { compiled }: CompiledCase): Steps<Earlier | undefined> {
  const { situation, casebook } = analysis;
  const revision = yield* reviseSituation(situation, casebook.model, compiled.model);
  return revision && { analysis, revision, known: keptVerdicts(revision, analysis.stability) };
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
  leftOut: readonly Concept[],
  earlier: Earlier | undefined,
): Steps<Analysis> {
  const { statusQuo, space } = casebook;
  const profile = profileOf(casebook);
  const all = unique([...concepts, ...(profile ?? [])]);
  const table = yield* withShare(analyzeStability(situation, all, earlier?.known), beforeExploring);
  const fromStatusQuo =
    statusQuo === undefined
      ? undefined
      : yield* withShare(explore(situation, space.cellOf(statusQuo), earlier), whileExploring);
  return {
    casebook,
    situation,
    cost,
    concepts,
    leftOut,
    stability: table,
    equilibria: new Map(
      concepts.map((concept) => [concept.id, equilibriaUnderOne(table, concept, earlier)]),
    ),
    ...(profile && { foresight: readUnder(table, profile) }),
    ...(fromStatusQuo && { fromStatusQuo }),
  };
}

function explore(
  situation: Situation,
  cell: number,
  earlier: Earlier | undefined,
): Steps<Surroundings> {
  return exploreFrom(situation, cell, earlier && keptSurroundings(earlier, cell));
}

/**
 * The concept of each decision maker, if the file gives any; those it leaves out look as little
 * ahead as there is. None where a concept of the file needs options that the model has not.
 */
function profileOf({ conflict, space }: Casebook): Concept[] | undefined {
  if (conflict.foresight.length === 0) return undefined;
  const hasOptions = space.representation !== 'graph';
  const { chosen } = chooseConcepts(undefined, hasOptions);
  const shortest = chosen.reduce((a, b) => (b.foresight.moves < a.foresight.moves ? b : a));
  const profile = conflict.decisionMakers.map(({ id }) => {
    const given = conflict.foresight.find((entry) => entry.decisionMaker === id);
    return (given && findConcept(given.concept)) ?? shortest;
  });
  return profile.every((concept) => hasOptions || !concept.needsOptions) ? profile : undefined;
}

function readUnder(table: StabilityTable, profile: readonly Concept[]): ForesightReading {
  const ids = profile.map(({ id }) => id);
  return { profile, equilibria: equilibriaUnder(table, ids) };
}
